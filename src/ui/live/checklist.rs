//! The checklist's own: the lens, the search, the filter, and addresses that name a skill or a group.

use super::{effect, numbers, rows};
use crate::browser::dom::{self, El};
use crate::browser::location;
use crate::catalogue::{self, Lens, Query, SKILLS};
use crate::progress::Status;
use crate::reactive::*;
use crate::ui::ids;
use crate::ui::store::Store;

/// What the person looks at, and through what.
#[derive(Clone, Copy)]
struct View {
    store: Store,
    lens: RwSignal<Lens>,
    filter: RwSignal<Option<Status>>,
    typed: RwSignal<String>,
    /// What a search looks through, by place in the catalogue; read from the page at the first search.
    texts: StoredValue<Vec<String>>,
    /// Whether rows have been cloned into the page.
    cloned: StoredValue<bool>,
    /// Owns what keeps the groups of a lens other than by area in step, while they are on the page.
    others: StoredValue<Owner>,
}

/// Brings the checklist to life.
pub fn start(store: Store) {
    numbers::follow_areas(store);
    let view = View {
        store,
        lens: RwSignal::new(location::query("by").and_then(|key| Lens::from_key(&key)).unwrap_or_default()),
        filter: RwSignal::default(),
        // What was typed before the app could answer is still in the field.
        typed: RwSignal::new(dom::by_id(ids::SEARCH).map(|field| field.value()).unwrap_or_default()),
        texts: StoredValue::default(),
        cloned: StoredValue::default(),
        others: StoredValue::new(Owner::new()),
    };
    effect(move || view.show_lens(view.lens.get()));
    effect(move || view.show_found());
    let type_in = move |field: El| {
        if field.get("id") == ids::SEARCH {
            view.typed.set(field.value());
        }
    };
    dom::on_input(type_in);
    dom::on_change(type_in);
    dom::on_change(move |changed| match changed.get("name").as_str() {
        "lens" => view.lens.set(Lens::from_key(&changed.value()).unwrap_or_default()),
        "filter" => view.filter.set(status_of(&changed.value())),
        _ => {}
    });
    dom::on_click(move |clicked| match clicked.get("data-do").as_str() {
        "show-all" => view.show_all(),
        "views" => {
            let open = clicked.get("aria-expanded") != "true";
            clicked.set("aria-expanded", if open { "true" } else { "false" });
        }
        _ => {}
    });
    location::on_fragment_change(move || view.reveal(&location::fragment()));
    view.reveal(&location::fragment());
}

fn status_of(key: &str) -> Option<Status> {
    Status::ALL.into_iter().find(|status| status.key() == key)
}

impl View {
    fn show_all(self) {
        if let Some(field) = dom::by_id(ids::SEARCH) {
            field.set_value("");
        }
        check("filter", "");
        self.typed.set(String::new());
        self.filter.set(None);
    }

    /// Shows the groups of a lens. Those by area are always on the page; the others are cloned in when wanted.
    fn show_lens(self, lens: Lens) {
        check("lens", lens.key());
        let by_area = lens == Lens::Areas;
        for place in dom::all("[data-lens=areas]") {
            place.show(by_area);
        }
        self.others.with_value(Owner::cleanup);
        let templates = [format!("links-{}", lens.key()), format!("groups-{}", lens.key())];
        for (place, template) in dom::all("[data-lens=other]").iter().zip(templates) {
            place.clear();
            if let Some(groups) =
                dom::by_id(&template).filter(|_| !by_area).and_then(|template| template.instance())
            {
                place.append(&groups);
            }
        }
        if !by_area {
            for list in dom::all("[data-fill]") {
                let group = Lens::find(&list.get("data-fill"));
                for skill in group.into_iter().flat_map(|(_, group)| group.skills()) {
                    if let Some(row) = rows::copy(skill, self.store.status_now(skill)) {
                        list.append(&row);
                    }
                }
            }
        }
        // Until now the page was as it came, and all of it is found already.
        if !by_area || self.cloned.get_value() {
            self.cloned.set_value(!by_area);
            numbers::find();
            rows::find();
        }
        if !by_area {
            self.others.with_value(|owner| owner.with(|| numbers::follow(self.store, lens)));
        }
        location::set_query("by", (!by_area).then(|| lens.key()));
    }

    /// Shows the rows that fit the search and the filter, and says how many there are.
    ///
    /// Worked out when the question changes, not when an answer does: a row that is ticked while one looks at what is to do
    /// stays in place until one asks again.
    fn show_found(self) {
        let query = Query::new(&self.typed.get());
        let filter = self.filter.get();
        self.lens.track();
        let everything = query.is_empty() && filter.is_none();
        if self.texts.with_value(Vec::is_empty) {
            if everything {
                return;
            }
            self.texts.set_value(
                SKILLS
                    .iter()
                    .map(|skill| dom::by_id(skill.id).map(|row| search_text(&row)).unwrap_or_default())
                    .collect(),
            );
        }
        let fits: Vec<bool> = self.texts.with_value(|texts| {
            let fits = |(skill, text): (&'static catalogue::Skill, &String)| {
                filter.is_none_or(|status| self.store.status_now(skill) == status) && query.matches(text)
            };
            SKILLS.iter().zip(texts).map(fits).collect()
        });
        for group in dom::all(".group") {
            let mut any = false;
            for row in group.all(rows::ROW) {
                let fit = rows::skill_of(&row).is_some_and(|skill| fits[skill.index()]);
                row.show(fit);
                any |= fit;
            }
            group.show(any);
        }
        let found = fits.iter().filter(|fit| **fit).count();
        for empty in dom::all("[data-empty]") {
            empty.show(found == 0);
        }
        if !everything {
            self.store.say(if found == 1 {
                "1 skill shown.".to_owned()
            } else {
                format!("{found} skills shown.")
            });
        }
    }

    /// Brings what an address names into view, through whatever lens has it.
    fn reveal(self, anchor: &str) {
        let named = || dom::by_id(anchor).filter(El::is_laid_out);
        if anchor.is_empty() {
            return;
        }
        if named().is_none() {
            let skill = catalogue::by_id(anchor).map(|_| Lens::Areas);
            let Some(lens) = skill.or_else(|| Lens::find(anchor).map(|(lens, _)| lens)) else { return };
            self.show_all();
            self.lens.set(lens);
            if let Some(element) = named() {
                element.scroll_here();
            }
        }
        if let Some(tick) = named().and_then(|element| element.find("input[data-skill]")) {
            tick.focus();
        }
    }
}

/// What a search looks through: title, sentence and other names, in lower case.
fn search_text(row: &El) -> String {
    let part = |selector: &str| row.find(selector).map(|part| part.text()).unwrap_or_default();
    format!("{} {} {}", part(".title"), part(".can"), row.get("data-aka")).to_ascii_lowercase()
}

/// Puts a switch on one of its values.
fn check(name: &str, value: &str) {
    if let Some(choice) =
        dom::all(&format!("input[name=\"{name}\"]")).into_iter().find(|choice| choice.value() == value)
    {
        choice.set_checked(true, false);
    }
}
