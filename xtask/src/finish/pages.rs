//! The pages: the shell, filled with the title, content, style sheet and module of each.

use super::esbuild;
use super::modules::{Asset, Module};
use anyhow::{Result, ensure};
use lol_html::html_content::ContentType::{Html, Text};
use lol_html::html_content::Element;
use lol_html::{HandlerResult, RewriteStrSettings, doc_comments, element, rewrite_str, text};
use serde::Deserialize;

/// A page, as `src/bin/prerender.rs` describes it.
#[derive(Debug, Deserialize)]
pub struct Page {
    /// The path below the app's root: a folder with a slash at the end, empty for the root itself, or a file.
    pub path: String,
    /// The name, for the code that hydrates it.
    pub name: String,
    /// The binary that hydrates it, if one does.
    pub module: Option<String>,
    /// The title in the browser's tab.
    pub title: String,
    /// The description that search engines show.
    pub description: String,
    /// The rendered content of its body.
    pub content: String,
}

impl Page {
    /// The file that holds it, below the app's root.
    pub fn file(&self) -> String {
        let is_folder = self.path.is_empty() || self.path.ends_with('/');
        if is_folder { format!("{}index.html", self.path) } else { self.path.clone() }
    }

    /// The address of the app's root, relative to this page, so that the app works under any path.
    fn root(&self) -> String {
        if self.path.is_empty() { "./".to_owned() } else { "../".repeat(self.path.matches('/').count()) }
    }
}

const DESCRIPTION: &str = "meta[name=description]";
const GLUE: &str = "link[rel=modulepreload]";
const WASM: &str = "link[rel=preload]";

/// The shell of every page: `index.html`, after Trunk.
#[derive(Debug)]
pub struct Shell {
    html: String,
}

impl Shell {
    /// Creates the shell. Fails if it lacks an element that is filled with a part of a page.
    pub fn new(html: &str) -> Result<Shell> {
        for selector in ["title", DESCRIPTION, "style", "body", GLUE, WASM] {
            let found = count(html, selector)?;
            ensure!(found == 1, "index.html has {found} elements `{selector}`, not one");
        }
        // Comments in `index.html` are for people. Those in the content of the pages, which hydration needs, are not here yet.
        let comments = doc_comments!(|comment| {
            comment.remove();
            Ok(())
        });
        let settings = RewriteStrSettings::new().append_document_content_handler(comments);
        Ok(Shell { html: rewrite_str(html, settings)? })
    }

    /// The shell filled with a page, which the module hydrates. Without one, the page is for any address, so nothing of what
    /// the shell refers to is left.
    pub fn filled(&self, page: &Page, style: &str, module: Option<&Module>) -> Result<String> {
        let root = page.root();
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("title", |title| {
                title.set_inner_content(&page.title, Text);
                Ok(())
            }))
            .append_element_content_handler(element!(DESCRIPTION, |description| {
                Ok(description.set_attribute("content", &page.description)?)
            }))
            .append_element_content_handler(element!("style", |element| {
                element.set_inner_content(style, Html);
                Ok(())
            }))
            .append_element_content_handler(element!(
                "link:not([rel=icon]), script[type=module]",
                |element| {
                    if module.is_none() {
                        element.remove();
                    }
                    Ok(())
                }
            ))
            .append_element_content_handler(element!("link[rel=icon]", |icon| {
                if module.is_none() {
                    // Without an icon, browsers ask for one that is not there.
                    icon.set_attribute("href", "data:,")?;
                }
                Ok(())
            }))
            // Addresses in the shell are relative to the app's root.
            .append_element_content_handler(element!("[href^='./']", |link| {
                let address = link.get_attribute("href").unwrap_or_default();
                Ok(link.set_attribute("href", &address.replacen("./", &root, 1))?)
            }))
            .append_element_content_handler(element!("body", |body| {
                body.set_attribute("data-page", &page.name)?;
                if let Some(module) = &page.module {
                    body.set_attribute("data-module", module)?;
                }
                // Hydration walks the body's nodes from the first one on, so nothing may come before the content.
                body.prepend(&page.content, Html);
                Ok(())
            }))
            .append_element_content_handler(element!(GLUE, |link| refer(
                link,
                &root,
                module.map(|module| &module.glue)
            )))
            .append_element_content_handler(element!(WASM, |link| refer(
                link,
                &root,
                module.map(|module| &module.wasm)
            )));
        Ok(rewrite_str(&self.html, settings)?)
    }
}

/// Has a preload refer to a file, if there is one.
fn refer(link: &mut Element, root: &str, asset: Option<&Asset>) -> HandlerResult {
    if let Some(asset) = asset {
        link.set_attribute("href", &format!("{root}{}", asset.name))?;
        link.set_attribute("integrity", &asset.integrity)?;
    }
    Ok(())
}

/// The page with its inline scripts minified.
pub fn with_small_scripts(html: &str) -> Result<String> {
    let mut script = String::new();
    // A text may come in parts. The replacement of the last part is not handled again.
    let scripts = text!("script", |part| -> HandlerResult {
        script += part.as_str();
        if part.last_in_text_node() {
            part.replace(&esbuild::minified(&std::mem::take(&mut script), &[])?, Html);
        } else {
            part.remove();
        }
        Ok(())
    });
    Ok(rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(scripts))?)
}

/// The texts of the elements that a selector matches, which must contain only text, as scripts and styles do.
pub fn texts(html: &str, selector: &str) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    let mut open = String::new();
    let collect = text!(selector, |part| {
        open += part.as_str();
        if part.last_in_text_node() {
            texts.push(std::mem::take(&mut open));
        }
        Ok(())
    });
    rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(collect))?;
    Ok(texts)
}

/// The number of elements that a selector matches.
fn count(html: &str, selector: &str) -> Result<usize> {
    let mut found = 0;
    let count = element!(selector, |_| {
        found += 1;
        Ok(())
    });
    rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(count))?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::super::modules::{Asset, Module};
    use super::{Page, Shell};
    use anyhow::Result;

    const SHELL: &str = "<!doctype html><!-- read me --><html><head><title>T</title>\
        <meta name=\"description\" content=\"\"><link rel=\"icon\" href=\"./icon.svg\">\
        <style></style></head><body>\n\
        <link rel=\"modulepreload\" crossorigin><link rel=\"preload\" as=\"fetch\" crossorigin>\
        <script type=\"module\">go</script></body></html>";

    const STYLE: &str = "a > b{content:\"<\"}";

    fn page(path: &str, content: &str) -> Page {
        let text = |text: &str| text.to_owned();
        Page {
            path: text(path),
            name: text("name"),
            module: Some(text("module")),
            title: text("Fish & <chips>"),
            description: text("\"Both\""),
            content: text(content),
        }
    }

    fn module() -> Module {
        let asset = |name: &str, integrity: &str| Asset { name: name.into(), integrity: integrity.into() };
        Module { glue: asset("m.js", "sha384-g"), wasm: asset("m_bg.wasm", "sha384-w") }
    }

    #[test]
    fn content_comes_first_and_as_it_was_rendered() -> Result<()> {
        let content = "<!><p>One<!>two &amp; <b>three</b></p><!---->";
        let html = Shell::new(SHELL)?.filled(&page("", content), STYLE, Some(&module()))?;
        let body = format!("<body data-page=\"name\" data-module=\"module\">{content}");
        assert!(html.contains(&body), "{html}");
        assert!(!html.contains("read me"), "{html}");
        Ok(())
    }

    #[test]
    fn head_is_the_pages_own() -> Result<()> {
        let shell = Shell::new(SHELL)?;
        let list = shell.filled(&page("", ""), STYLE, Some(&module()))?;
        let about = shell.filled(&page("a/b/", ""), STYLE, Some(&module()))?;
        assert!(about.contains("<title>Fish &amp; &lt;chips&gt;</title>"), "{about}");
        assert!(about.contains("content=\"&quot;Both&quot;\""), "{about}");
        assert!(list.contains(&format!("<style>{STYLE}</style>")), "{list}");
        assert!(list.contains("href=\"./icon.svg\""), "{list}");
        assert!(about.contains("href=\"../../icon.svg\""), "{about}");
        assert!(about.contains("href=\"../../m.js\" integrity=\"sha384-g\""), "{about}");
        assert!(about.contains("href=\"../../m_bg.wasm\" integrity=\"sha384-w\""), "{about}");
        Ok(())
    }

    #[test]
    fn a_page_for_any_address_refers_to_nothing() -> Result<()> {
        let page = Page { module: None, ..page("404.html", "<a href=\"./\">home</a><script>away</script>") };
        let html = Shell::new(SHELL)?.filled(&page, STYLE, None)?;
        assert!(html.contains(&format!("<body data-page=\"name\">{}", page.content)), "{html}");
        assert_eq!(html.matches("<link").count(), 1, "{html}");
        assert!(html.contains("<link rel=\"icon\" href=\"data:,\">") && !html.contains("go"), "{html}");
        assert_eq!(page.file(), "404.html");
        assert_eq!([super::Page { path: "a/".to_owned(), ..page }.file()], ["a/index.html"]);
        Ok(())
    }

    #[test]
    fn a_shell_without_an_element_to_fill_is_refused() {
        let shell = Shell::new(&SHELL.replace("modulepreload", "nothing"));
        let fault = "index.html has 0 elements `link[rel=modulepreload]`, not one";
        assert!(shell.is_err_and(|error| error.to_string() == fault));
    }
}
