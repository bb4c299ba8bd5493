//! The trade of an ad: only those for people who write software ask for skills of the catalogue.
//!
//! A nurse, too, communicates, learns and owns results, so that such words alone say nothing.

use super::dictionary::Meaning;
use super::phrases::{Found, listed};
use super::word::Word;

/// Words of software.
const SOFTWARE: &str = "
    algorithms, api, apis, backend, backlog, code, codebase, coding, datasets, developer, developers,
    devops, engineer, engineering, engineers, frontend, fullstack, kanban, microservices, ml, programmer,
    programming, repository, scrum, software, sql
";

/// Words of other trades. A company that makes software for one of them has some of these too.
const OTHERS: &str = "
    accountant, accountants, accounting, attorney, autocad, bookkeeping, campaigns, caregiver, cashier,
    chef, circuits, civil, classroom, clinical, crm, driver, electrical, forklift, hr, ifrs, kitchen,
    litigation, marketing, mechanical, merchandising, nurse, nursing, paralegal, patient, patients,
    payable, payroll, pcb, pharmacy, plumbing, prospecting, pupils, quota, receivable, recruiter,
    recruiters, recruiting, retail, sales, selling, seo, structural, tax, teacher, therapist, warehouse,
    welding
";

/// The fewest words of software, or half as many technologies, that make an ad one for a person who writes it.
const MIN_SOFTWARE: usize = 2;

/// Returns true if an ad is for people who write software.
pub(super) fn is_software(words: &[Word], found: &[Found<Meaning>]) -> bool {
    let is_said = |name: &&str| words.iter().any(|word| word.name == *name);
    let number = |names| listed(names).filter(is_said).count();
    let is_technology = |meaning: &Meaning| meaning.skills().any(|skill| skill.is_technology());
    let technologies = found.iter().filter(|found| is_technology(found.meaning)).count();
    let software = number(SOFTWARE) + 2 * technologies;
    software >= MIN_SOFTWARE && software > 2 * number(OTHERS)
}
