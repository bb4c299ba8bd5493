//! The stories, in three engines, on the release build, and one on the debug build. `cargo xtask test` builds both, brings the
//! browsers, and runs this.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod engine;
#[path = "../forged/mod.rs"]
#[allow(dead_code, reason = "the properties use the rest")]
mod forged;
mod pages;
mod server;
mod specs;

use engine::Engine;
use pages::Browser;
use server::Server;
use std::path::Path;
use std::pin::Pin;

/// A spec as it runs, with a fresh browser and a host of its own.
type Story<'a> = Pin<Box<dyn Future<Output = ()> + 'a>>;

async fn run(engine: Engine, site: &Path, spec: for<'a> fn(&'a Browser, &'a Server) -> Story<'a>) {
    let server = Server::start(site, "/").await;
    Browser::start(engine).await.play(async |browser| spec(browser, &server).await).await;
}

macro_rules! in_engine {
    ($name:ident, $engine:expr, $($specs:tt)+) => {
        on_site!(crate::server::dist(), $name, $engine, $($specs)+);
    };
}

macro_rules! on_site {
    ($site:expr, $name:ident, $engine:expr, $($module:ident :: $spec:ident),+ $(,)?) => {
        mod $name {
            $(
                #[tokio::test]
                async fn $spec() {
                    let site = $site;
                    crate::run($engine, &site, |browser, server| Box::pin(crate::specs::$module::$spec(browser, server))).await;
                }
            )+
        }
    };
}

macro_rules! in_every_engine {
    ($($specs:tt)+) => {
        in_engine!(chromium, crate::engine::Engine::Chromium, $($specs)+);
        in_engine!(firefox, crate::engine::Engine::Firefox, $($specs)+);
        in_engine!(webkit, crate::engine::Engine::Webkit, $($specs)+);
    };
}

in_every_engine! {
    about::the_role_and_the_numbers_are_explained,
    about::every_link_of_the_about_page_leads_somewhere,
    broken::a_page_without_wasm_says_so,
    broken::an_app_that_stops_says_so,
    broken::a_start_that_traps_once_is_tried_again,
    broken::a_start_that_traps_again_says_so,
    broken::no_early_tick_is_lost_to_a_start_that_traps,
    checklist::every_skill_stands_with_its_sentence,
    checklist::a_tick_is_one_click_and_counts_at_once,
    checklist::a_search_narrows_the_list,
    checklist::a_filter_narrows_the_list,
    checklist::a_search_forgives_a_slip,
    checklist::a_search_takes_text_from_anywhere,
    checklist::a_level_narrows_the_list,
    checklist::an_address_leads_to_a_skill,
    checklist::a_skill_opens_in_place,
    checklist::details_lead_to_other_skills,
    clock::a_change_of_the_last_moment_is_overruled_by_a_tick,
    clock::a_clock_that_was_ahead_drops_no_earlier_state,
    clock::a_clock_that_was_ahead_stops_no_reminder,
    clock::a_page_left_open_is_of_today,
    clock::dates_that_have_not_come_are_told_as_today,
    data::a_backup_brings_everything_back,
    data::an_import_can_be_gone_back_from,
    data::an_import_can_be_undone,
    data::files_that_are_no_backups_are_refused,
    data::files_that_other_programs_broke_are_refused,
    data::files_that_went_through_other_programs_are_read,
    data::a_link_of_ones_own_brings_the_statuses_back,
    data::the_last_ten_states_are_kept,
    data::evidence_is_kept_and_harmless,
    data::a_reminder_comes_once,
    data::the_state_of_the_day_is_kept_once,
    data::quarantined_values_can_be_saved_and_deleted,
    data::the_browser_is_asked_to_keep_it,
    early::a_tick_before_the_wasm_is_a_tick,
    early::saved_progress_shifts_nothing,
    restored::restored_controls_change_nothing,
    restored::going_back_shows_what_was_set_since,
    restored::going_back_shows_what_its_controls_say,
    restored::going_back_shares_what_is_set_now,
    restored::another_tabs_settings_show_here,
    restored::another_tabs_name_and_note_show_here,
    keyboard::single_keys_move_and_set,
    keyboard::shortcuts_keep_out_of_the_way,
    keyboard::keys_mean_the_same_on_every_keyboard,
    keyboard::a_held_key_does_a_thing_once,
    keyboard::the_first_skill_is_three_keys_away,
    lenses::one_tick_shows_in_every_lens,
    lenses::the_list_is_sorted_by_demand,
    lenses::details_say_the_same_in_every_lens,
    next::three_skills_are_next_and_say_why,
    next::nothing_done_skipped_or_foreign_is_next,
    news::new_skills_are_announced_once,
    progress::progress_is_there_after_a_reload_and_in_a_new_tab,
    progress::an_unreadable_value_is_quarantined,
    progress::starting_over_can_be_undone,
    progress::a_full_storage_says_so_and_nothing_is_lost,
    progress::every_value_in_storage_is_survived,
    progress::every_tab_shows_every_tick,
    progress::ticks_of_one_moment_are_in_every_tab,
    progress::without_a_journal_storage_goes_on,
    progress::without_storage_the_journal_goes_on,
    progress::denied_storage_says_so_and_the_page_works,
    screens::a_first_visit_has_an_opening,
    screens::a_quick_pass_takes_titles_alone,
    screens::what_one_learns_is_named_first,
    screens::the_list_of_groups_follows,
    screens::a_phone_shows_where_one_is,
    screens::a_reminder_takes_little_of_a_phone,
    screens::the_best_match_comes_first,
    readiness::each_level_lists_what_is_missing,
    own::and_others_adds_a_technology,
    own::an_own_entry_is_changed_and_deleted,
    own::a_name_that_cannot_be_added_says_why,
    own::a_link_carries_the_names_that_one_chooses,
    own::an_ad_adds_what_the_checklist_lacks,
    own::a_name_that_the_checklist_has_by_now_is_offered,
    own::tabs_and_backups_carry_own_entries,
    own::hostile_names_are_text,
    role::an_ad_says_what_it_asks_for,
    role::a_draft_is_not_lost,
    role::what_was_read_can_be_corrected,
    role::a_role_begins_with_a_level_or_with_what_one_can,
    role::several_roles_are_kept_and_deleted,
    role::a_role_is_shared_by_link,
    role::links_of_every_kind_begin_a_role,
    role::a_role_is_a_lens,
    role::next_up_works_towards_a_role,
    role::a_hostile_ad_is_text,
    role::roles_stand_beside_levels,
    team::links_become_a_matrix_of_their_statuses,
    team::a_newer_link_takes_the_place_of_an_older_one,
    team::people_are_renamed_and_taken_out,
    team::one_adds_oneself,
    team::what_one_and_what_nobody_can_is_named,
    team::a_team_opens_from_a_link_and_is_kept_when_one_says_so,
    team::the_matrix_is_walked_with_arrow_keys,
    team::rows_and_columns_are_found_and_sorted,
    team::files_bring_people_in,
    team::a_team_is_saved_as_files,
    team::hostile_names_and_much_junk_are_answered,
    team::a_phone_shows_one_person_at_a_time,
    team::above_a_hundred_people_there_are_numbers,
    letter::a_letter_leads_to_the_readers_own_by_name_alone,
    letter::a_letter_says_first_what_its_reader_asks,
    letter::a_skill_of_a_letter_unfolds_in_place,
    letter::a_letter_is_sent_on,
    letter::a_side_without_ticks_is_told_and_not_counted,
    letter::technologies_beyond_what_is_enough_are_no_difference,
    share::a_link_opens_elsewhere_and_changes_nothing,
    share::a_damaged_link_says_so,
    links::a_link_opens_wherever_it_stands,
    links::skipping_to_the_content_keeps_the_link,
    links::an_address_opens_with_what_stuck_to_it,
    links::what_does_not_open_says_why,
    links::an_address_without_its_hash_opens,
    names::names_of_any_script_are_shared_whole,
    names::a_name_that_is_cut_says_so,
    sharing::a_phone_reads_the_link_from_the_code,
    sharing::exports_say_the_same,
    sharing::the_picture_is_of_the_size_that_sites_show,
    sharing::evidence_is_shared_by_choice_alone,
    sharing::two_summaries_are_compared,
    sharing::a_pasted_link_is_compared,
    sharing::starting_from_theirs_asks_first,
    sharing::every_number_can_be_opened,
    sharing::stale_skills_are_confirmed_with_a_click,
    stack::a_stack_is_chosen_by_ticks_hints_and_presets,
    stack::technologies_count_for_the_job_that_they_do,
    summary::every_total_is_the_same_on_every_page,
    summary::an_empty_summary_shows_the_first_step,
    summary::three_days_with_changes_are_drawn,
    summary::an_address_in_a_note_stands_there_once,
    offline::everything_opens_without_a_host,
    offline::a_new_version_is_offered_and_taken,
    offline::an_update_is_taken_on_a_page_that_came_without_a_worker,
    offline::an_update_that_one_tab_takes_is_in_every_tab,
    offline::an_update_is_in_the_pages_that_one_goes_back_to,
    offline::the_app_can_be_installed,
    guard::nothing_foreign_runs,
    guard::much_junk_in_storage_is_survived,
    guard::files_carry_their_hashes_and_visits_no_origin,
    hosting::the_site_works_under_a_path,
    hosting::a_host_that_changes_files_is_told,
    frame::the_theme_stays,
    frame::nothing_scrolls_sideways,
    touch::a_mouse_finds_every_status_in_sight,
}

// WebKitGTK's own browser lets nobody set colors or the size of text, and its driver takes no true picture of a single element.
in_engine!(
    set_chromium,
    crate::engine::Engine::Chromium,
    contrast::every_state_is_told_in_light,
    contrast::every_state_is_told_in_the_dark,
    contrast::every_state_is_told_in_forced_colors,
    contrast::what_is_chosen_stays_so_under_a_mouse,
    frame::nothing_is_cut_off_with_large_text,
    frame::bars_leave_room,
);
in_engine!(
    set_firefox,
    crate::engine::Engine::Firefox,
    contrast::every_state_is_told_in_light,
    contrast::every_state_is_told_in_the_dark,
    contrast::what_is_chosen_stays_so_under_a_mouse,
    frame::nothing_is_cut_off_with_large_text,
    frame::bars_leave_room,
);

// An automated WebKitGTK keeps nothing when it ends, killed or not.
in_engine!(killed_chromium, crate::engine::Engine::Chromium, killed::a_tick_outlives_the_browser);
in_engine!(killed_firefox, crate::engine::Engine::Firefox, killed::a_tick_outlives_the_browser);

// Only Firefox puts old states into the controls of a tab that is reopened, and its driver alone can reopen one.
in_engine!(
    reopened_firefox,
    crate::engine::Engine::Firefox,
    restored::a_reopened_tab_changes_nothing,
    restored::a_reopened_tab_brings_no_old_name_back,
);

// WebKitWebDriver does not print.
in_engine!(
    printed_chromium,
    crate::engine::Engine::Chromium,
    sharing::a_full_summary_prints_on_four_pages,
    print::lamps_are_told_on_paper,
    print::no_control_is_on_paper,
    print::every_skill_is_on_paper,
);
in_engine!(
    printed_firefox,
    crate::engine::Engine::Firefox,
    sharing::a_full_summary_prints_on_four_pages,
    print::lamps_are_told_on_paper,
    print::no_control_is_on_paper,
    print::every_skill_is_on_paper,
);

// What one engine is enough to measure.
in_engine! {
    measured_chromium,
    crate::engine::Engine::Chromium,
    axe::no_violation_on_an_empty_page,
    axe::no_violation_on_a_full_page,
    axe::no_violation_in_a_form,
    axe::every_state_of_a_control_can_be_read,
    early::no_page_moves_for_who_comes_back,
    frame::no_width_scrolls_sideways,
    touch::a_finger_reaches_every_status,
    touch::rows_are_low,
    stack::technologies_are_chips_that_open_in_place,
    summary::a_summary_is_short_on_a_phone,
    letter::letters_are_short_on_a_phone,
    letter::labels_of_a_chart_have_one_size,
    touch::filters_that_are_on_are_named_and_taken_off,
    budget::the_first_load_is_small,
    budget::a_full_link_is_short,
}

// Leptos says what it finds wrong in a debug build alone, and only one driver tells what the console says.
on_site!(
    crate::server::debug_site(),
    debug_chromium,
    crate::engine::Engine::Chromium,
    console::the_checklist_is_quiet,
    console::the_stack_is_quiet,
    console::summaries_are_quiet,
    console::the_data_page_is_quiet,
);
