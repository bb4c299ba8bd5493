//! The preview of an import: its changes, before any is made.

use super::incoming::{ImportPlan, Incoming};
use crate::browser::clock;
use crate::progress::{MAX_OWN, Status, Transition};
use crate::ui::parts::controlled;
use crate::ui::store::Store;
use crate::ui::text;
use leptos::{html, prelude::*};

/// The preview, which takes the focus. It is updated when something is set meanwhile, for example in another tab.
#[component]
pub fn Preview(
    /// The backup or summary to import.
    incoming: Incoming,
    /// Runs when the person has decided.
    done: impl Fn() + Copy + Send + 'static,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let title = incoming.title(clock::today());
    let import = Memo::new(move |_| ImportPlan::new(&incoming, store));
    let overrule = RwSignal::new(false);
    let card = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(card) = card.get() {
            // Fails only for elements that cannot take the focus.
            let _ = card.focus();
            card.scroll_into_view();
        }
    });
    let apply = move |_| {
        let (import, overrule) = (import.get_untracked(), overrule.get_untracked());
        done();
        import.apply(store, overrule);
    };
    view! {
        <div class="preview" data-preview="" tabindex="-1" node_ref=card>
            <h3>{title}</h3>
            <ul class="plan">{move || import.with(lines).into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            <Moves import/>
            <Overrule import overrule/>
            <div class="actions">
                <button
                    type="button"
                    class="button primary"
                    data-do="import"
                    hidden=move || import.with(ImportPlan::is_empty)
                    on:click=apply
                >
                    "Import it"
                </button>
                <button type="button" class="button" data-do="cancel" on:click=move |_| done()>"Cancel"</button>
            </div>
        </div>
    }
}

/// The changes of statuses, skill by skill.
#[component]
fn Moves(import: Memo<ImportPlan>) -> impl IntoView {
    let item = |Transition { skill, from, to }: Transition| {
        view! {
            <li>
                <span>{skill.title}</span>
                " "
                <span class="muted">{format!("{} → {}", from.label(), to.label())}</span>
            </li>
        }
    };
    let moves = move || import.with(|import| import.statuses.take.clone());
    view! {
        <details data-takes="" hidden=move || moves().is_empty()>
            <summary>"See what would change"</summary>
            <ul class="moves">{move || moves().into_iter().map(item).collect_view()}</ul>
        </details>
    }
}

/// The choice to replace statuses that were set differently here as well, and to bring back what was deleted here.
#[component]
fn Overrule(import: Memo<ImportPlan>, overrule: RwSignal<bool>) -> impl IntoView {
    let numbers = move || import.with(|import| (import.statuses.keep.len(), import.gone()));
    view! {
        <label class="check" data-keeps="" hidden=move || numbers() == (0, 0)>
            <input
                type="checkbox"
                id="overrule"
                prop:checked=controlled(move || overrule.get())
                on:change=move |event| overrule.set(event_target_checked(&event))
            />
            <span>{move || { let (differing, gone) = numbers(); overruling(differing, gone) }}</span>
        </label>
    }
}

/// The label of the choice to replace statuses that were set differently here, and to bring back what was deleted here.
fn overruling(differing: usize, gone: usize) -> String {
    match (differing, gone) {
        (differing, 0) => format!("Take over the {} set differently here as well", text::skills(differing)),
        (0, gone) => format!("Bring back the {gone} deleted here as well"),
        (differing, gone) => format!(
            "Take over the {} set differently here, and bring back the {gone} deleted here, as well",
            text::skills(differing)
        ),
    }
}

/// The changes in words, a line for each kind.
fn lines(import: &ImportPlan) -> Vec<String> {
    let ImportPlan { statuses: plan, notes, new_notes, roles, own, added, flaws, .. } = import;
    let new = plan.take.iter().filter(|change| change.from == Status::ToDo).count();
    let nothing =
        import.is_empty().then(|| "Everything in it is here already. Nothing would change.".to_owned());
    let left_out = [
        format!("own entry would be left out, since {MAX_OWN} is the most."),
        format!("own entries would be left out, since {MAX_OWN} is the most."),
    ];
    // A number, and the words after it in the singular and in the plural.
    let lines = [
        (new, "skill that is to do here would be set.", "skills that are to do here would be set."),
        (
            plan.take.len() - new,
            "skill would change, since it was set there later.",
            "skills would change, since they were set there later.",
        ),
        (usize::from(plan.same), "skill is the same here and there.", "skills are the same here and there."),
        (
            plan.keep.len(),
            "skill is set differently here, and would stay as it is.",
            "skills are set differently here, and would stay as they are.",
        ),
        (
            usize::from(plan.unknown),
            "skill is not known to this version of Greenlit. It is kept for one that knows it.",
            "skills are not known to this version of Greenlit. They are kept for one that knows them.",
        ),
        (*new_notes, "note would be added.", "notes would be added."),
        (
            notes.len() - new_notes,
            "note would be replaced by a later one.",
            "notes would be replaced by a later one.",
        ),
        (roles.new, "role would be added.", "roles would be added."),
        (
            roles.replaced,
            "role would be replaced by a later state of it.",
            "roles would be replaced by later states of them.",
        ),
        (
            roles.deleted,
            "role would be deleted, since it was deleted there later.",
            "roles would be deleted, since they were deleted there later.",
        ),
        (
            roles.gone.len(),
            "role was deleted here later, and would stay deleted.",
            "roles were deleted here later, and would stay deleted.",
        ),
        (own.new + added.len(), "own entry would be added.", "own entries would be added."),
        (
            own.replaced,
            "own entry would change, since it was changed there later.",
            "own entries would change, since they were changed there later.",
        ),
        (
            own.deleted,
            "own entry would be deleted, since it was deleted there later.",
            "own entries would be deleted, since they were deleted there later.",
        ),
        (
            own.gone.len(),
            "own entry was deleted here later, and would stay deleted.",
            "own entries were deleted here later, and would stay deleted.",
        ),
        (own.left_out, &left_out[0], &left_out[1]),
        (
            flaws.broken_changes,
            "status is not written as Greenlit writes it, and would be left out.",
            "statuses are not written as Greenlit writes them, and would be left out.",
        ),
        (
            flaws.broken_notes,
            "note is not written as Greenlit writes it, and would be left out.",
            "notes are not written as Greenlit writes them, and would be left out.",
        ),
        (
            flaws.broken_roles,
            "role is not written as Greenlit writes it, and would be left out.",
            "roles are not written as Greenlit writes them, and would be left out.",
        ),
        (
            flaws.broken_own,
            "own entry is not written as Greenlit writes it, and would be left out.",
            "own entries are not written as Greenlit writes them, and would be left out.",
        ),
    ];
    let lines = lines.into_iter().filter(|(number, ..)| *number > 0);
    let line = |(number, one, several)| format!("{number} {}", if number == 1 { one } else { several });
    let around =
        flaws.has_text_around.then(|| "The text before or after the backup would be left out.".to_owned());
    let curly = flaws
        .has_curly_quotes
        .then(|| "Its quotes were curled by some program, and are read as straight ones.".to_owned());
    nothing.into_iter().chain(lines.map(line)).chain(around).chain(curly).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::Flaws;
    use crate::catalogue::{SKILLS, SkillNumber};
    use crate::progress::{Note, OwnPlan, Plan};
    use crate::role::RolesPlan;

    #[test]
    fn every_line_has_its_number() {
        use Status::{CanDo, Learning, Skipped, ToDo};
        let change = |index: usize, from, to| Transition { skill: &SKILLS[index], from, to };
        let statuses = Plan {
            take: vec![change(0, ToDo, CanDo), change(1, ToDo, Learning), change(2, Learning, CanDo)],
            keep: vec![change(3, CanDo, Skipped)],
            same: 7,
            unknown: 1,
        };
        let notes = [1, 2, 3].map(|number| (SkillNumber::new(number), Note::default())).into();
        let flaws = Flaws {
            broken_changes: 1,
            broken_notes: 2,
            broken_roles: 1,
            broken_own: 1,
            has_text_around: true,
            has_curly_quotes: true,
        };
        let import = ImportPlan {
            statuses,
            notes,
            new_notes: 1,
            roles: RolesPlan { new: 2, replaced: 1, deleted: 1, ..RolesPlan::default() },
            own: OwnPlan { new: 3, replaced: 1, deleted: 1, left_out: 2, ..OwnPlan::default() },
            flaws,
            ..ImportPlan::default()
        };
        assert_eq!(
            lines(&import),
            [
                "2 skills that are to do here would be set.",
                "1 skill would change, since it was set there later.",
                "7 skills are the same here and there.",
                "1 skill is set differently here, and would stay as it is.",
                "1 skill is not known to this version of Greenlit. It is kept for one that knows it.",
                "1 note would be added.",
                "2 notes would be replaced by a later one.",
                "2 roles would be added.",
                "1 role would be replaced by a later state of it.",
                "1 role would be deleted, since it was deleted there later.",
                "3 own entries would be added.",
                "1 own entry would change, since it was changed there later.",
                "1 own entry would be deleted, since it was deleted there later.",
                "2 own entries would be left out, since 100 is the most.",
                "1 status is not written as Greenlit writes it, and would be left out.",
                "2 notes are not written as Greenlit writes them, and would be left out.",
                "1 role is not written as Greenlit writes it, and would be left out.",
                "1 own entry is not written as Greenlit writes it, and would be left out.",
                "The text before or after the backup would be left out.",
                "Its quotes were curled by some program, and are read as straight ones.",
            ]
        );
        assert_eq!(overruling(1, 0), "Take over the 1 skill set differently here as well");
        assert_eq!(overruling(0, 2), "Bring back the 2 deleted here as well");
        assert_eq!(
            overruling(3, 2),
            "Take over the 3 skills set differently here, and bring back the 2 deleted here, as well"
        );
    }

    #[test]
    fn an_import_without_changes_begins_with_that_message() {
        let statuses = Plan { same: 1, ..Plan::default() };
        assert_eq!(
            lines(&ImportPlan { statuses, ..ImportPlan::default() }),
            [
                "Everything in it is here already. Nothing would change.",
                "1 skill is the same here and there."
            ]
        );
    }
}
