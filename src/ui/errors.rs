//! Error messages for people: what happened, and what to do. The errors themselves are terse.

use crate::backup::{BackupError, ExportKind, ForeignKind};
use crate::link::{Kind, LinkError};
use crate::progress::SavedError;

/// The sentence for a link that does not open.
pub const fn link(error: LinkError) -> &'static str {
    match error {
        LinkError::Empty => {
            "This address holds no summary. A shared link goes on after the # sign: ask for all of it."
        }
        LinkError::Foreign => "This is not a Greenlit link. Check that you copied the right address.",
        LinkError::Newer => {
            "This link was made by a newer version of Greenlit. Reload the page to update, then open it again."
        }
        LinkError::Other(Kind::Summary) => {
            "This is a link to someone's summary, which a page of its own opens."
        }
        LinkError::Other(Kind::Role) => "This is a link to a role, which the page of roles opens.",
        LinkError::Other(Kind::Team) => "This is a link to a team, which the page of teams opens.",
        LinkError::Truncated => "The end of this link is missing. Copy all of it, or ask for it again.",
        LinkError::Damaged => {
            "Some characters of this link have changed on the way. Copy it again, or ask for it again."
        }
    }
}

/// The kind of the notice in the DOM for a link that does not open.
pub const fn link_slug(error: LinkError) -> &'static str {
    match error {
        LinkError::Empty => "link-empty",
        LinkError::Foreign => "link-foreign",
        LinkError::Newer => "link-newer",
        LinkError::Other(_) => "link-other",
        LinkError::Truncated => "link-truncated",
        LinkError::Damaged => "link-damaged",
    }
}

/// The sentence for a text that is not a backup.
pub fn backup(error: BackupError) -> String {
    match error {
        BackupError::Empty => {
            "There is nothing in it. Choose a backup that you saved here, or paste a link.".to_owned()
        }
        BackupError::TooLarge => {
            "This is far larger than any backup of Greenlit. Choose the file that you saved here.".to_owned()
        }
        BackupError::Newer => {
            "This backup was made by a newer version of Greenlit. Reload the page to update, then try again."
                .to_owned()
        }
        BackupError::Damaged => {
            "This is a backup of Greenlit, but it is damaged: its end is missing, or it was changed. Try another copy."
                .to_owned()
        }
        BackupError::Quotes => {
            "This is a backup of Greenlit, but some program curled its quotes, and it cannot be told which belong to your notes. Try another copy, sent as a file and not as text."
                .to_owned()
        }
        BackupError::Encoding => {
            "The letters of this file cannot be read: it was saved in another encoding. Open it in a text editor, save it as UTF-8, and choose it again."
                .to_owned()
        }
        BackupError::Export(kind) => format!(
            "This is {}, which Greenlit writes for other programs. Choose a backup: its name ends in .json.",
            export(kind)
        ),
        BackupError::Foreign(kind) => format!(
            "This is {}, not a backup of Greenlit. Choose the file that you saved here, or paste a link.",
            foreign(kind)
        ),
    }
}

/// The kind of the notice in the DOM for a text that is not a backup.
pub const fn backup_slug(error: BackupError) -> &'static str {
    match error {
        BackupError::Empty => "backup-empty",
        BackupError::TooLarge => "backup-large",
        BackupError::Newer => "backup-newer",
        BackupError::Damaged => "backup-damaged",
        BackupError::Quotes => "backup-quotes",
        BackupError::Encoding => "backup-encoding",
        BackupError::Export(_) => "backup-export",
        BackupError::Foreign(_) => "backup-foreign",
    }
}

/// The sentence for saved progress that cannot be read.
pub const fn saved(error: SavedError) -> &'static str {
    match error {
        SavedError::Unreadable => "The progress saved in this browser cannot be read.",
        SavedError::Newer => "The progress saved in this browser was made by a newer version of Greenlit.",
    }
}

const fn export(kind: ExportKind) -> &'static str {
    match kind {
        ExportKind::Csv => "a table (CSV)",
        ExportKind::Markdown => "a Markdown list",
        ExportKind::JsonResume => "a JSON Resume",
        ExportKind::Svg => "a picture (SVG)",
    }
}

const fn foreign(kind: ForeignKind) -> &'static str {
    match kind {
        ForeignKind::Markup => "a web page or other markup",
        ForeignKind::Json => "JSON of another program",
        ForeignKind::Pdf => "a PDF",
        ForeignKind::Zip => "a ZIP archive or an office document",
        ForeignKind::Picture => "a picture",
        ForeignKind::Text => "some other text",
    }
}
