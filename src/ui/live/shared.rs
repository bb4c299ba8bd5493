//! A summary that came by link. It is read from the address and shown; nothing here can reach the store.

use super::compare::lead_on;
use super::summary;
use crate::browser::{dom, location};
use crate::link;
use crate::ui::Page;

/// Shows the summary that the address holds, and the next one when the address changes.
pub fn start() {
    summary::start();
    open();
    location::on_fragment_change(open);
}

fn open() {
    let state = match link::decode(&location::fragment()) {
        Ok(theirs) => {
            let title = match theirs.name.as_str() {
                "" => "A backend engineer's skills".to_owned(),
                name => format!("{name}: backend skills"),
            };
            for heading in dom::all("[data-whose]") {
                heading.set_text(&title);
            }
            dom::set_title(&format!("{title} · Greenlit"));
            summary::show(&theirs);
            summary::show_evidence(&theirs);
            lead_on(Page::Shared, &link::encode(&theirs));
            for printed in dom::all("[data-printed]") {
                printed.set_text(&location::here());
            }
            "opened"
        }
        Err(error) => {
            for notice in dom::all("[data-state=failed] .notice") {
                notice.set("data-notice", error.key());
                if let Some(text) = notice.find("p") {
                    text.set_text(&error.to_string());
                }
            }
            "failed"
        }
    };
    for part in dom::all("[data-state]") {
        part.show(part.get("data-state") == state);
    }
}
