//! A static host for the built site, as plain as they come. It can hold back the wasm, to show what the page does before.

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use tokio::runtime::Runtime;
use tokio::sync::watch;
use tower_http::services::{ServeDir, ServeFile};

/// A running host. It stops when it is dropped.
pub struct Server {
    /// The address of the app, with a slash at the end.
    pub base: String,
    gate: watch::Sender<bool>,
    behavior: Arc<Behavior>,
    /// Of its own, so that a host that stops ends every connection with it.
    runtime: Mutex<Option<Runtime>>,
}

impl Server {
    /// Serves a folder under a path such as `/` or `/some/where/`.
    pub async fn start(folder: &Path, path: &str) -> Server {
        let (gate, opened) = watch::channel(true);
        let behavior = Arc::new(Behavior::default());
        let missing = ServeFile::new(folder.join("404.html"));
        let files = ServeDir::new(folder).precompressed_br().not_found_service(missing);
        let app = if path == "/" {
            Router::new().fallback_service(files)
        } else {
            Router::new().nest_service(path.trim_end_matches('/'), files)
        };
        let app = app.layer(middleware::from_fn_with_state((opened, behavior.clone()), respond));
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("a socket that does not block");
        let port = listener.local_addr().expect("its address").port();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.expect("a runtime");
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            axum::serve(listener, app).await.expect("it serves");
        });
        let base = format!("http://localhost:{port}{path}");
        Server { base, gate, behavior, runtime: Mutex::new(Some(runtime)) }
    }

    /// Gives out the service worker from now on. Not by default: what a worker serves, a spec cannot hold back or break.
    pub fn give_worker(&self) {
        self.behavior.worker.store(true, Ordering::Relaxed);
    }

    /// Lets browsers store what they get, as most hosts do, or no longer. Not by default.
    pub fn let_store(&self, store: bool) {
        self.behavior.stored.store(store, Ordering::Relaxed);
    }

    /// Minifies pages on their way from now on, as some hosts do, or no longer.
    pub fn change_pages(&self, change: bool) {
        self.behavior.changed.store(change, Ordering::Relaxed);
    }

    /// Stops: open connections end, and there are no new ones.
    pub fn stop(&self) {
        if let Some(runtime) = self.runtime.lock().expect("no panic").take() {
            runtime.shutdown_background();
        }
    }

    /// Answers every wasm file with nothing from now on.
    pub fn break_wasm(&self) {
        self.behavior.broken.store(true, Ordering::Relaxed);
    }

    /// Holds back every wasm file from now on, or lets them go.
    pub fn hold_wasm(&self, hold: bool) {
        self.gate.send_replace(!hold);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A host's behavior, other than that of the plainest.
#[derive(Default)]
struct Behavior {
    /// Wasm files are answered with nothing.
    broken: AtomicBool,
    /// The service worker is given out.
    worker: AtomicBool,
    /// Browsers may store what they get.
    stored: AtomicBool,
    /// Pages are changed on their way.
    changed: AtomicBool,
}

async fn respond(
    State((mut opened, behavior)): State<(watch::Receiver<bool>, Arc<Behavior>)>,
    mut request: Request,
    next: Next,
) -> Response {
    if request.uri().path().ends_with(".wasm") {
        let _ = opened.wait_for(|open| *open).await;
        if behavior.broken.load(Ordering::Relaxed) {
            return StatusCode::NOT_FOUND.into_response();
        }
    }
    if request.uri().path().ends_with("/sw.js") && !behavior.worker.load(Ordering::Relaxed) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let change_pages = behavior.changed.load(Ordering::Relaxed);
    if change_pages {
        // What is compressed cannot be changed.
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    let mut response = next.run(request).await;
    if change_pages && response.headers().get(header::CONTENT_TYPE).is_some_and(is_html) {
        response = minified(response).await;
    }
    let caching = if behavior.stored.load(Ordering::Relaxed) { "no-cache" } else { "no-store" };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    // A sandboxed frame is of no origin, and may load modules only where everyone may.
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

fn is_html(media_type: &HeaderValue) -> bool {
    media_type.as_bytes().starts_with(b"text/html")
}

/// A page without line breaks between its elements.
async fn minified(response: Response) -> Response {
    let html = to_bytes(response.into_body(), usize::MAX).await.expect("a page");
    let html = String::from_utf8_lossy(&html);
    Html(html.replace(">\n<", "><")).into_response()
}

/// The built site.
pub fn dist() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(dist.join("index.html").exists(), "there is no built site: run `cargo xtask build` first");
    dist
}

/// The site of the debug build, in which Leptos says what it finds wrong.
pub fn debug_site() -> PathBuf {
    let site = std::env::var("GREENLIT_DEBUG_SITE")
        .expect("GREENLIT_DEBUG_SITE names the debug site; `cargo xtask e2e` builds it and sets this");
    PathBuf::from(site)
}

/// The checklist of the built site without its policy: a sandboxed frame is of no origin, and in WebKit nothing is then the
/// site's own.
pub fn without_policy() -> PathBuf {
    let folder =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("without-policy-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    for entry in std::fs::read_dir(dist()).expect("the built site").flatten() {
        let (path, target) = (entry.path(), folder.join(entry.file_name()));
        if path.ends_with("index.html") {
            let html = std::fs::read_to_string(&path).expect("the checklist");
            let (head, rest) =
                html.split_once("<meta http-equiv=\"Content-Security-Policy\"").expect("a policy");
            let (_, rest) = rest.split_once('>').expect("its end");
            std::fs::write(target, format!("{head}{rest}")).expect("a copy");
        } else if path.is_file() {
            std::fs::copy(&path, target).expect("a copy");
        }
    }
    folder
}

/// Scripts after which a page has no IndexedDB, or one that refuses in one way or another.
pub const JOURNAL_REFUSALS: [&str; 5] = [
    "Object.defineProperty(window, 'indexedDB', { value: undefined })",
    "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })",
    "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }",
    "IDBDatabase.prototype.transaction = () => { throw new DOMException('no', 'InvalidStateError') }",
    "IDBFactory.prototype.open = () => ({ dispatchEvent() {} })",
];

/// Scripts after which a page has no local storage, or one that refuses.
pub const STORAGE_REFUSALS: [&str; 2] = [
    "Object.defineProperty(window, 'localStorage', { value: null })",
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
];

/// A script after which a page traps so many times while it starts, as in an engine that fails to run its module.
pub fn trap_starts(times: u32) -> String {
    format!(
        "WebAssembly.instantiateStreaming = new Proxy(WebAssembly.instantiateStreaming, {{
            async apply(instantiate, target, [response, imports]) {{
                const traps = Number(sessionStorage.traps ?? 0);
                if (traps === {times}) return instantiate.call(target, response, imports);
                sessionStorage.traps = traps + 1;
                throw new WebAssembly.RuntimeError('Out of bounds memory access');
            }}
        }})"
    )
}

/// Has the checklist in a copy of the site run a script before anything else.
pub fn run_first(site: &Path, script: &str) {
    let html = std::fs::read_to_string(without_policy().join("index.html")).expect("the checklist");
    let html = html.replacen("<head>", &format!("<head><script>{script}</script>"), 1);
    std::fs::write(site.join("index.html"), html).expect("a copy");
}

/// A copy of the built site, to be changed. Its files are as old as the site's: a browser that asks whether one has changed since
/// goes by seconds, so one that is changed within the second of its copy would be the old one for ever.
pub fn copy(name: &str) -> PathBuf {
    fn copy(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).expect("a folder");
        for entry in std::fs::read_dir(from).expect("the built site").flatten() {
            let (path, target) = (entry.path(), to.join(entry.file_name()));
            if path.is_dir() {
                copy(&path, &target);
            } else {
                std::fs::copy(&path, &target).expect("a copy");
                let built = entry.metadata().and_then(|site| site.modified()).expect("its age");
                let copy = std::fs::File::options().write(true).open(&target);
                copy.and_then(|copy| copy.set_modified(built)).expect("the same age");
            }
        }
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    copy(&dist(), &folder);
    folder
}

/// Bytes as a good host sends them: Brotli at its highest quality, 11.
pub fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).expect("memory to write to");
    out
}

/// The value of an `integrity` attribute for these bytes (W3C, Subresource Integrity).
pub fn integrity(bytes: impl AsRef<[u8]>) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}
