//! A static host for the built site, as plain as they come. It can hold back the wasm, to show what the page does before.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::watch;
use tower_http::services::ServeDir;

/// A running host. It stops when it is dropped.
pub struct Server {
    /// Where the app is, with a slash at the end.
    pub base: String,
    gate: watch::Sender<bool>,
    broken: Arc<AtomicBool>,
    task: tokio::task::JoinHandle<()>,
}

impl Server {
    /// Serves a folder under a path such as `/` or `/some/where/`.
    pub async fn start(folder: &Path, path: &str) -> Server {
        let (gate, opened) = watch::channel(true);
        let broken = Arc::new(AtomicBool::new(false));
        let files = ServeDir::new(folder).precompressed_br();
        let app = if path == "/" {
            Router::new().fallback_service(files)
        } else {
            Router::new().nest_service(path.trim_end_matches('/'), files)
        };
        let app = app.layer(middleware::from_fn_with_state((Arc::new(opened), broken.clone()), respond));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let task = tokio::spawn(async move { axum::serve(listener, app).await.expect("it serves") });
        Server { base: format!("http://localhost:{port}{path}"), gate, broken, task }
    }

    /// Answers every wasm file with nothing from now on.
    pub fn break_wasm(&self) {
        self.broken.store(true, Ordering::Relaxed);
    }

    /// Holds back every wasm file from now on, or lets them go.
    pub fn hold_wasm(&self, hold: bool) {
        self.gate.send_replace(!hold);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

type Faults = (Arc<watch::Receiver<bool>>, Arc<AtomicBool>);

async fn respond(State((opened, broken)): State<Faults>, request: Request, next: Next) -> Response {
    if request.uri().path().ends_with(".wasm") {
        let _ = (*opened).clone().wait_for(|open| *open).await;
        if broken.load(Ordering::Relaxed) {
            return StatusCode::NOT_FOUND.into_response();
        }
    }
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // A sandboxed frame is of no origin, and may load modules only where everyone may.
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

/// The built site.
pub fn dist() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(dist.join("index.html").exists(), "there is no built site: run `cargo xtask build` first");
    dist
}

/// The checklist of the built site without its policy: a sandboxed frame is of no origin, and in WebKit nothing is then the
/// site's own.
pub fn unguarded() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("unguarded-{}", std::process::id()));
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

/// Bytes as a good host sends them: Brotli at its highest quality, 11.
pub fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).expect("memory to write to");
    out
}
