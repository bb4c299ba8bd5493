//! Exports of the summary: pictures, paper, the link as a QR code, and files that other programs read. All of it is folded at first.

use super::sharing::{Sharing, short_of, title_of};
use crate::browser::{clock, files, picture, share};
use crate::chart::qr;
use crate::export::{Entry, badge, card, csv, json_resume, markdown};
use crate::progress::{Own, Timestamp};
use crate::ui::Page;
use crate::ui::parts::{FileKind, Message, MessageLine, SaveFile, controlled};
use leptos::{html, prelude::*};

/// The width and height, in pixels, of the pictures that sites show beside a link.
const PICTURE_SIZE: (u32, u32) = (1200, 630);

/// The section of exports.
#[component]
pub fn Exports(
    /// The summary as it is shared.
    sharing: Sharing,
) -> impl IntoView {
    let saved = Message::default();
    let opened = RwSignal::new(false);
    view! {
        <section class="card exports" aria-labelledby="exports">
        <details on:toggle=move |_| opened.set(true)>
            <summary>
                <h2 id="exports">"Take it with you"</h2>
                <span class="muted">"Pictures, files, a QR code, a badge"</span>
            </summary>
            <div class="actions">
                <button type="button" class="button" data-do="save-png" on:click=move |_| save_picture(sharing, saved)>
                    "Picture (PNG)"
                </button>
                {save(sharing, File::Card)}
                <button type="button" class="button" data-do="print" on:click=move |_| share::print()>"Print"</button>
                {save(sharing, File::Markdown)}
                {save(sharing, File::Csv)}
                {save(sharing, File::Resume)}
            </div>
            <MessageLine kind="saved-picture" message=saved/>
            <Show when=move || opened.get()>
                <QrCode link=sharing.link/>
            </Show>
            <h3>"For a README or a profile"</h3>
            <p class="muted">"Save the badge beside your README, and paste this."</p>
            <Snippet sharing/>
            <p>
                <a href=Page::Summary.to(Page::Data)>"Back up or import"</a>
                " · "
                <a href=Page::Summary.to(Page::Compare)>"Compare with someone"</a>
            </p>
        </details>
        </section>
    }
}

/// The QR code of the link; hidden if the link is too long for one.
#[component]
fn QrCode(link: Memo<Option<String>>) -> impl IntoView {
    let code = Memo::new(move |_| link.read().as_deref().and_then(qr::code));
    let view_box = move || {
        let side = code.read().as_ref().map_or(1, |code| code.side);
        format!("0 0 {side} {side}")
    };
    let path = move || code.read().as_ref().map(|code| code.path.clone()).unwrap_or_default();
    view! {
        <figure class="code" hidden=move || code.read().is_none()>
            <svg id="code" role="img" aria-label="QR code of the link" viewBox=view_box><path d=path></path></svg>
            <figcaption class="muted">"A phone's camera reads the link from this."</figcaption>
        </figure>
    }
}

/// The badge as Markdown, and as a file.
#[component]
fn Snippet(sharing: Sharing) -> impl IntoView {
    let snippet = Memo::new(move |_| {
        let link = sharing.link.read();
        link.as_ref().map(|link| badge::picture(&sharing.summary.read(), link)).unwrap_or_default()
    });
    let field = NodeRef::<html::Textarea>::new();
    let copied = Message::default();
    let select = move || {
        if let Some(field) = field.get_untracked() {
            // Fails only for elements that cannot take the focus.
            let _ = field.focus();
            field.select();
        }
    };
    copied.clear_on(move || snippet.track());
    view! {
        <textarea
            id="snippet"
            rows="3"
            readonly
            aria-label="Markdown for a README"
            node_ref=field
            prop:value=controlled(move || snippet.get())
        ></textarea>
        <div class="actions">
            <button type="button" class="button" data-do="copy-snippet" on:click=move |_| copied.copy(snippet.get_untracked(), select)>
                "Copy Markdown"
            </button>
            {save(sharing, File::Badge)}
        </div>
        <MessageLine kind="copied-snippet" message=copied/>
    }
}

/// Saves the card as a PNG.
fn save_picture(sharing: Sharing, saved: Message) {
    let svg = card::card(&sharing.summary.read_untracked(), &short_of);
    let (width, height) = PICTURE_SIZE;
    leptos::task::spawn_local(async move {
        match picture::png(&svg, width, height).await {
            Some(url) => {
                files::download("greenlit-card.png", &url);
                saved.say("The picture is saved.");
            }
            None => saved.say("Your browser could not draw the picture. Save it as SVG instead."),
        }
    });
}

/// A file that the summary can be saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum File {
    Card,
    Markdown,
    Csv,
    Resume,
    Badge,
}

impl File {
    const fn kind(self) -> FileKind {
        match self {
            File::Card => FileKind {
                slug: "card",
                label: "Picture (SVG)",
                name: "greenlit-card.svg",
                media_type: "image/svg+xml",
            },
            File::Markdown => FileKind {
                slug: "markdown",
                label: "Markdown",
                name: "greenlit.md",
                media_type: "text/markdown",
            },
            File::Csv => FileKind { slug: "csv", label: "CSV", name: "greenlit.csv", media_type: "text/csv" },
            File::Resume => FileKind {
                slug: "resume",
                label: "JSON Resume",
                name: "resume.json",
                media_type: "application/json",
            },
            File::Badge => FileKind {
                slug: "badge",
                label: "Badge (SVG)",
                name: badge::FILE,
                media_type: "image/svg+xml",
            },
        }
    }

    /// The content of the file.
    fn text(self, sharing: Sharing) -> String {
        let summary = &*sharing.summary.read_untracked();
        // Files have every name that the person added, as they have the notes; pictures show what a link does.
        let whole = &*sharing.whole.read_untracked();
        let (notes, own) = (sharing.notes_now(), own_now(sharing));
        let own = |entry: &Own| own.iter().find(|own| own.shown == *entry);
        let note = |entry: Entry<'_>| match entry {
            Entry::Skill(skill) => notes.get(&skill.number).map(String::as_str),
            Entry::Own(entry) => own(entry).map(|own| own.note.as_str()),
        };
        match self {
            File::Card => card::card(summary, &short_of),
            File::Markdown => markdown::markdown(whole, &title_of, &note),
            File::Csv => {
                let progress = sharing.store.progress_now();
                let changed = |entry: Entry<'_>| match entry {
                    Entry::Skill(skill) => Some(clock::day_of(progress.latest(skill.number)?.at)),
                    Entry::Own(entry) => own(entry).map(|own| clock::day_of(own.set_at)),
                };
                csv::csv(whole, &title_of, &changed, &note)
            }
            File::Resume => json_resume::json_resume(whole, &title_of),
            File::Badge => badge::svg(summary.whole().percent()),
        }
    }
}

/// An own entry, with what a summary does not hold of it.
struct OwnNow {
    /// As it stands in the summary.
    shown: Own,
    set_at: Timestamp,
    note: String,
}

/// The own entries as they are now. Not tracked.
fn own_now(sharing: Sharing) -> Vec<OwnNow> {
    let saved = untrack(|| sharing.store.saved_own());
    let own = saved.iter().filter_map(|(_, saved)| {
        let entry = saved.kept()?;
        let note = entry.note.clone();
        Some(OwnNow { shown: entry.into(), set_at: saved.set_at(), note })
    });
    own.collect()
}

/// A link that saves a file.
fn save(sharing: Sharing, file: File) -> impl IntoView {
    view! { <SaveFile kind=file.kind() href="#exports" text=move || file.text(sharing)/> }
}
