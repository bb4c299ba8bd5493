//! The checklist's own: the lens, the search, the filters, what is next, and addresses that name a skill or a group.

use super::{effect, numbers, rows};
use crate::browser::dom::{self, El};
use crate::browser::text::nfkd;
use crate::browser::{clock, location};
use crate::catalogue::{self, ADS_READ, FoldedText, Lens, Level, Query, SKILLS};
use crate::progress::{Status, next_up};
use crate::reactive::*;
use crate::ui::store::Store;
use crate::ui::{ids, tell};

/// What the person looks at, and through what.
#[derive(Clone, Copy)]
struct View {
    store: Store,
    question: RwSignal<Question>,
    memory: StoredValue<Memory>,
}

/// What the person asks to see.
#[derive(Debug, Clone, Default)]
struct Question {
    lens: Lens,
    filter: Option<Status>,
    level: Option<Level>,
    typed: String,
}

/// What the page knows of itself.
#[derive(Default)]
struct Memory {
    /// The lens whose groups are on the page.
    shown: Option<Lens>,
    /// Owns what keeps the groups of a lens other than by area in step, while they are on the page.
    others: Owner,
    /// What a search looks through, by place in the catalogue; read from the page at the first search.
    texts: Vec<FoldedText>,
    /// Whether what is next waits to be shown.
    waiting: bool,
}

/// Brings the checklist to life.
pub fn start(store: Store) {
    numbers::follow_areas(store);
    let view = View {
        store,
        question: RwSignal::new(Question {
            lens: location::query("by").and_then(|key| Lens::from_key(&key)).unwrap_or_default(),
            filter: location::query("show").and_then(|key| Status::from_key(&key)),
            level: location::query("level").and_then(|word| Level::from_word(&word)),
            // What was typed before the app could answer is still in the field.
            typed: dom::by_id(ids::SEARCH).map(|field| field.value()).unwrap_or_default(),
        }),
        memory: StoredValue::default(),
    };
    effect(move || {
        let question = view.question.get();
        view.show_lens(question.lens);
        view.show_found(&question);
    });
    // A tick is answered first; what is next can wait until it is shown.
    effect(move || {
        store.track();
        view.question.track();
        let waiting = view.memory.with_value(|memory| memory.waiting);
        view.memory.update_value(|memory| memory.waiting = true);
        if !waiting {
            clock::soon(move || view.show_next());
        }
    });
    let ask = move |change: &dyn Fn(&mut Question)| view.question.update(change);
    let type_in = move |field: El| {
        if field.get("id") == ids::SEARCH {
            ask(&|question| question.typed = field.value());
        }
    };
    dom::on_input(type_in);
    dom::on_change(type_in);
    dom::on_change(move |changed| {
        let (switch, value) = (changed.get("name"), changed.value());
        match switch.as_str() {
            "lens" => ask(&|question| question.lens = Lens::from_key(&value).unwrap_or_default()),
            "filter" => ask(&|question| question.filter = Status::from_key(&value)),
            "level" => ask(&|question| question.level = Level::from_word(&value)),
            _ => {}
        }
    });
    dom::on_click(move |clicked| match clicked.get("data-do").as_str() {
        "show-all" => view.show_all(view.question.with_untracked(|question| question.lens)),
        "fold" => {
            let open = clicked.get("aria-expanded") != "true";
            clicked.set("aria-expanded", if open { "true" } else { "false" });
        }
        _ => {}
    });
    location::on_fragment_change(move || view.reveal(&location::fragment()));
    view.reveal(&location::fragment());
}

impl View {
    /// Shows all of a lens.
    fn show_all(self, lens: Lens) {
        if let Some(field) = dom::by_id(ids::SEARCH) {
            field.set_value("");
        }
        self.question.set(Question { lens, ..Question::default() });
    }

    /// Shows the groups of a lens. Those by area are always on the page; the others are cloned in when wanted.
    fn show_lens(self, lens: Lens) {
        let before = self.memory.with_value(|memory| memory.shown);
        if before == Some(lens) {
            return;
        }
        check("lens", lens.key());
        let by_area = lens == Lens::Areas;
        for place in dom::all("[data-lens=areas]") {
            place.show(by_area);
        }
        self.memory.with_value(|memory| memory.others.cleanup());
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
                        if let Some(quiet) =
                            row.find(".level").filter(|_| lens == Lens::Demand && skill.ads > 0)
                        {
                            quiet.set_text(&format!("{} of {ADS_READ} ads", skill.ads));
                        }
                        list.append(&row);
                    }
                }
            }
        }
        // Until now the page was as it came, and all of it is found already.
        if !by_area || before.is_some() {
            numbers::find();
            rows::find();
        }
        if !by_area {
            self.memory.with_value(|memory| memory.others.with(|| numbers::follow(self.store, lens)));
        }
        self.memory.update_value(|memory| memory.shown = Some(lens));
        location::set_query("by", (!by_area).then(|| lens.key()));
    }

    /// Shows the rows that fit the search and the filter, and says how many there are.
    ///
    /// Worked out when the question changes, not when an answer does: a row that is ticked while one looks at what is to do
    /// stays in place until one asks again.
    fn show_found(self, question: &Question) {
        let query = Query::new(&FoldedText::from_nfkd(&nfkd(&question.typed)));
        let (filter, level) = (question.filter, question.level);
        for (switch, word, value) in
            [("filter", "show", filter.map(Status::key)), ("level", "level", level.map(Level::word))]
        {
            check(switch, value.unwrap_or_default());
            location::set_query(word, value);
        }
        let everything = query.is_empty() && filter.is_none() && level.is_none();
        if self.memory.with_value(|memory| memory.texts.is_empty()) {
            if everything {
                return;
            }
            let text = |skill: &catalogue::Skill| {
                dom::by_id(skill.id).map(|row| FoldedText::from_nfkd(&nfkd(&search_text(&row))))
            };
            let texts = SKILLS.iter().map(|skill| text(skill).unwrap_or_default()).collect();
            self.memory.update_value(|memory| memory.texts = texts);
        }
        let mut near = false;
        let fits: Vec<bool> = self.memory.with_value(|Memory { texts, .. }| {
            let any =
                |matches: fn(&Query, &FoldedText) -> bool| texts.iter().any(|text| matches(&query, text));
            near = !any(Query::matches) && any(Query::nearly_matches);
            let matches = if near { Query::nearly_matches } else { Query::matches };
            let fits = |(skill, text): (&'static catalogue::Skill, &FoldedText)| {
                filter.is_none_or(|status| self.store.status_now(skill) == status)
                    && level.is_none_or(|level| skill.level == Some(level))
                    && matches(&query, text)
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
        // Who searches wants to see what was found, not what else there is.
        if let Some(next) = dom::by_id(ids::NEXT) {
            next.show(query.is_empty());
        }
        if let Some(told) = dom::by_id(ids::NEAR) {
            told.show(near && found > 0);
        }
        if !everything {
            self.store.say(if found == 1 {
                "1 skill shown.".to_owned()
            } else {
                format!("{found} skills shown.")
            });
        }
    }

    /// Shows what is next, and why.
    fn show_next(self) {
        self.memory.update_value(|memory| memory.waiting = false);
        let lens = self.question.with_untracked(|question| question.lens);
        let picks = next_up(lens, &|skill| self.store.status_now(skill));
        let mut picks = picks.iter();
        for place in dom::all("[data-next]") {
            let pick = picks.next();
            place.show(pick.is_some());
            let Some(pick) = pick else { continue };
            place.set("data-next", pick.skill.id);
            place.set("href", &format!("#{}", pick.skill.id));
            let title = dom::by_id(&format!("{}-title", pick.group.anchor))
                .filter(|_| lens != Lens::Demand)
                .map(|title| title.text());
            let told = [pick.skill.title.to_owned(), tell::reason(pick, &title.unwrap_or_default())];
            for (part, text) in place.all("strong, span").iter().zip(told) {
                part.set_text(&text);
            }
        }
        for nothing in dom::all("[data-nothing-next]") {
            nothing.show(dom::all("[data-next]:not([hidden])").is_empty());
            nothing.set_text(tell::nothing_next(self.store.count_now()));
        }
    }

    /// Brings what an address names into view, through whatever lens has it.
    fn reveal(self, anchor: &str) {
        let named = || dom::by_id(anchor).filter(El::is_laid_out);
        if anchor.is_empty() {
            return;
        }
        let skill = catalogue::by_id(anchor);
        // In a lens other than by area the skill's row is a copy without its id.
        let copy = skill.and_then(|skill| rows::ticks(skill).into_iter().find(El::is_laid_out));
        if let Some(copy) = copy.filter(|_| named().is_none()) {
            copy.scroll_here();
            return copy.focus();
        }
        if named().is_none() {
            let skill = skill.map(|_| Lens::Areas);
            let Some(lens) = skill.or_else(|| Lens::find(anchor).map(|(lens, _)| lens)) else { return };
            self.show_all(lens);
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
