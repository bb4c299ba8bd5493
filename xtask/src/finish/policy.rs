//! The Content-Security-Policy of a page.

use super::pages::texts;
use anyhow::{Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lol_html::html_content::ContentType::Html;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;

/// The page with its policy, directly after its encoding (W3C, Content Security Policy Level 3).
///
/// Inline scripts and styles are allowed by their hashes, and files if they are the site's own; WebAssembly may be compiled, and
/// text may not. Nothing is loaded from another host, no form is sent, and no base changes the page's addresses. (Trunk's live
/// reload, which is not part of a release, needs more than that.)
///
/// Trusted Types are not required, since Leptos builds the static parts of views from strings in the module. A rule in
/// `tests/architecture.rs` ensures that no text of a person's becomes markup.
pub fn with_policy(html: &str) -> Result<String> {
    let (scripts, styles) = (hashes(html, "script")?, hashes(html, "style")?);
    let policy = format!(
        "default-src 'none';script-src 'self' 'wasm-unsafe-eval'{scripts};style-src{styles};img-src 'self' data:;connect-src 'self';\
         manifest-src 'self';worker-src 'self';frame-src 'self';base-uri 'none';form-action 'none'"
    );
    let mut found = 0;
    let encoding = element!("meta[charset]", |encoding| {
        found += 1;
        // The policy needs no escaping: it is the text above and base64.
        encoding.after(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"), Html);
        Ok(())
    });
    let html = rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(encoding))?;
    ensure!(found == 1, "the page names its encoding {found} times, not once");
    Ok(html)
}

/// The hashes of the elements of a kind that are not empty, each once and after a space.
fn hashes(html: &str, element: &str) -> Result<String> {
    let texts: BTreeSet<String> = texts(html, element)?.into_iter().filter(|text| !text.is_empty()).collect();
    Ok(texts.iter().map(|text| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(text)))).collect())
}

#[cfg(test)]
mod tests {
    use super::with_policy;
    use anyhow::Result;

    const PAGE: &str = "<meta charset=\"utf-8\"><style>a{}</style><script>1</script><script type=\"module\">1</script>\
        <script src=a></script><body><!><p>b<!>c</p></body>";

    #[test]
    fn a_page_allows_what_it_holds() -> Result<()> {
        let html = with_policy(PAGE)?;
        // The digest of "1", as `printf 1 | openssl dgst -sha256 -binary | base64` prints it.
        let one =
            "script-src 'self' 'wasm-unsafe-eval' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=';";
        assert_eq!(html.matches(one).count(), 1, "{html}");
        assert!(!html.contains("unsafe-inline") && !html.contains("'unsafe-eval'"));
        Ok(())
    }

    #[test]
    fn the_rest_of_the_page_is_untouched() -> Result<()> {
        let html = with_policy(PAGE)?;
        let (encoding, rest) = PAGE.split_at("<meta charset=\"utf-8\">".len());
        assert!(
            html.starts_with(&format!("{encoding}<meta http-equiv=\"Content-Security-Policy\" content=\""))
        );
        assert!(html.ends_with(&format!("\">{rest}")), "{html}");
        Ok(())
    }

    #[test]
    fn a_page_without_an_encoding_is_refused() {
        assert!(with_policy("<title>T</title>").is_err());
    }
}
