//! The pages and their addresses.

use crate::link::Kind;
use crate::role::RoleId;

/// The parameter of the address of [`Page::Role`] that names a role that is kept.
pub const KEPT_ROLE: &str = "role";

/// A page, with an address of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// `/`: every skill, with a checkbox.
    Checklist,
    /// `/stack/`: the technologies a person works with.
    Stack,
    /// `/summary/`: one's own numbers, and the link.
    Summary,
    /// `/s/#…`: someone's summary.
    Shared,
    /// `/compare/#…`: someone's summary beside one's own.
    Compare,
    /// `/role/` and `/role/#…`: what jobs ask for, and how one stands.
    Role,
    /// `/team/` and `/team/#…`: several people's summaries side by side.
    Team,
    /// `/data/`: storage, backups, imports, and snapshots.
    Data,
    /// `/about/`: the role, the explanation of the numbers, and the data that is stored.
    About,
}

impl Page {
    /// All pages.
    pub const ALL: [Page; 9] = [
        Page::Checklist,
        Page::Stack,
        Page::Summary,
        Page::Shared,
        Page::Compare,
        Page::Role,
        Page::Team,
        Page::Data,
        Page::About,
    ];

    /// The page that opens links to something of a kind.
    pub const fn of(kind: Kind) -> Page {
        match kind {
            Kind::Summary => Page::Shared,
            Kind::Role => Page::Role,
            Kind::Team => Page::Team,
        }
    }

    /// The name in the HTML's `data-page`, which is also that of its style sheet in `style/`.
    pub const fn name(self) -> &'static str {
        match self {
            Page::Checklist => "checklist",
            Page::Stack => "stack",
            Page::Summary => "summary",
            Page::Shared => "shared",
            Page::Compare => "compare",
            Page::Role => "role",
            Page::Team => "team",
            Page::Data => "data",
            Page::About => "about",
        }
    }

    /// The page with this name, if there is one.
    pub fn from_name(name: &str) -> Option<Page> {
        Page::ALL.into_iter().find(|page| page.name() == name)
    }

    /// The path below the app's root, as in `stack/`; empty for the root itself.
    pub const fn path(self) -> &'static str {
        match self {
            Page::Checklist => "",
            Page::Stack => "stack/",
            Page::Summary => "summary/",
            Page::Shared => "s/",
            Page::Compare => "compare/",
            Page::Role => "role/",
            Page::Team => "team/",
            Page::Data => "data/",
            Page::About => "about/",
        }
    }

    /// The WebAssembly module that it loads, a binary of this crate.
    pub const fn module(self) -> &'static str {
        match self {
            Page::Checklist | Page::About => "greenlit",
            Page::Summary => "summary",
            Page::Shared | Page::Compare => "shared",
            Page::Stack | Page::Data => "data",
            Page::Role => "role",
            Page::Team => "team",
        }
    }

    /// The address of another page, relative to this one, so that the app works under any path.
    pub fn to(self, other: Page) -> String {
        let root = if self.path().is_empty() { "./" } else { "../" };
        format!("{root}{}", other.path())
    }

    /// The address of a role that is kept, relative to this page's.
    pub fn to_role(self, id: RoleId) -> String {
        format!("{}?{KEPT_ROLE}={id}", self.to(Page::Role))
    }

    /// The address before the `#` of a skill's. On the checklist it is empty, which keeps the query and thereby the lens.
    pub fn to_skills(self) -> String {
        if self == Page::Checklist { String::new() } else { self.to(Page::Checklist) }
    }

    /// The title in the browser's tab.
    pub const fn title(self) -> &'static str {
        match self {
            Page::Checklist => "Greenlit: the backend engineer's skills checklist",
            Page::Stack => "Your tech stack · Greenlit",
            Page::Summary => "Your summary · Greenlit",
            Page::Shared => "A summary · Greenlit",
            Page::Compare => "Two summaries compared · Greenlit",
            Page::Role => "Roles · Greenlit",
            Page::Team => "Your team · Greenlit",
            Page::Data => "Your data · Greenlit",
            Page::About => "How it works, and what a backend engineer does · Greenlit",
        }
    }

    /// The description that search engines and chat programs show.
    pub const fn description(self) -> &'static str {
        match self {
            Page::Checklist => {
                "Tick off what you can do as a backend engineer, see what is missing, and share it with one short link. No account, no server: your progress stays in your browser."
            }
            Page::Stack => "Choose the languages, frameworks, databases and tools you work with.",
            Page::Summary => "Your numbers and lists, and a short link that shows them.",
            Page::Shared => "A backend engineer's skills, as shared by link.",
            Page::Compare => "A shared summary beside your own: what both can, only one, or neither.",
            Page::Role => {
                "Paste a job ad: what it asks for, what of it you can do, and what to learn next. Read in your browser alone."
            }
            Page::Team => {
                "Several people's skills side by side, from the links they send you: who can, who is learning, and what is missing. No account, no server."
            }
            Page::Data => {
                "Where your progress is kept; back it up, import a backup, go back to an earlier state."
            }
            Page::About => {
                "How Greenlit counts and what it stores; what a backend engineer is and does, and what employers look for."
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Page;
    use crate::link;
    use crate::progress::Timestamp;
    use crate::role::RoleId;

    #[test]
    fn pages_find_each_other_under_any_path() {
        for (from, to, address) in [
            (Page::Checklist, Page::Checklist, "./"),
            (Page::Checklist, Page::Stack, "./stack/"),
            (Page::Summary, Page::Shared, "../s/"),
            (Page::About, Page::Checklist, "../"),
        ] {
            assert_eq!(from.to(to), address);
        }
    }

    #[test]
    fn a_kept_role_has_an_address() {
        let id = RoleId::new(Timestamp::from_millis(1_700_000_000_000));
        assert_eq!(Page::Summary.to_role(id), "../role/?role=1700000000000");
    }

    /// Those that take a link in their address.
    #[test]
    fn links_are_opened_by_pages() {
        for path in link::PAGES {
            assert!(Page::ALL.iter().any(|page| page.path() == path), "{path}");
        }
    }

    #[test]
    fn every_name_leads_to_its_page_alone() {
        for page in Page::ALL {
            assert_eq!(Page::from_name(page.name()), Some(page));
        }
        assert_eq!(Page::from_name("checklists"), None);
    }
}
