//! Sections: the parts of an ad, told apart by their headings.

use super::dictionary::Dictionary;
use super::phrases::{Phrases, listed};
use super::word::{Break, Word, spans};
use std::ops::Range;

/// The meaning of a part of an ad for what stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Things that an applicant has to have.
    Requirements,
    /// Things that an employee does.
    Duties,
    /// Things that would help.
    Nice,
    /// Nothing that is asked for: the company, the benefits, the application.
    Aside,
}

const REQUIREMENTS: &str = "
    requirements, required, qualifications, qualified, skills, skill set, experience, expertise, must have,
    must haves, must, minimum, basic, essential, essentials, candidate, ideal candidate,
    desired candidate profile, desired candidate, candidate profile, about you, your profile, profile,
    what you bring, what you'll bring, you bring, you have, what you have, you are, who you are,
    looking for, we look for, what we look for, what we're looking for, what we are looking for,
    who we're looking for, who we are looking for, what you need, what you'll need, you'll need, you need,
    what we need, need to have, competencies, knowledge, abilities, background, stack, tech stack,
    our stack, our tech stack, the stack, technologies, technology, technical, tools, key, core,
    what makes you great, is this you, you might be a fit if, you may be a good fit if, we expect,
    what we expect, expectations, you should have, what you should have, qualification, anforderungen,
    qualifikationen, dein profil, ihr profil, was du mitbringst, das bringst du mit, requisitos, perfil,
    profil, profil recherché, conocimientos, person specification, education, what you know, you know,
    about your skills, environment, hard, soft
";

const DUTIES: &str = "
    responsibilities, responsibility, duties, tasks, role, the role, about the role, about this role,
    your role, job, about the job, the job, job description, description, position, about the position,
    summary, role summary, job summary, what you'll do, what you will do, what you'll be doing,
    what you will be doing, what you do, you will, you'll, in this role, in this role you will,
    your impact, the opportunity, your responsibilities, day to day, your day, a day in the life, project,
    about the project, the project, projects, the work, what you'll work on, what you will work on,
    your mission, mission in this role, accountabilities, objectives, your tasks, deine aufgaben, aufgaben,
    ihre aufgaben, funciones, missions, responsabilidades, overview, scope, key areas, what you'll own,
    what you'll build, challenge, the challenge, the team, about the team, introduction, primary, purpose,
    deliverables
";

const NICE: &str = "
    nice to have, nice to haves, nice-to-have skills, good to have, great to have, preferred, preference,
    preferences, bonus, bonuses, bonus points, bonus skills, extra points, extra credit, brownie points,
    plus, pluses, plus points, a plus, big plus, plusses, desirable, desirables, desired, optional,
    advantage, advantages, advantageous, an advantage, also useful, useful, helpful, would be nice,
    it would be nice, would be great, would be a plus, will be a plus, will be an advantage,
    considered a plus, stand out, what will make you stand out, makes you stand out, set you apart,
    sets you apart, what sets you apart, additional qualifications, additional skills,
    additional experience, ideally, ideally you have, ideally you, even better, even better if, extra,
    extras, not required, we'd love, we would love, we'd also love, beneficial, nice if, should have,
    secondary skills, it helps if, bonus if, von vorteil, pluspunkte, nice-to-haves, wünschenswert,
    deseable, deseables, valorable, se valora, se valorará, plus apprécié, les plus, un plus,
    cherry on top, icing on the cake, not a must, but not required, not mandatory, could have,
    good to know, differentials, diferenciais
";

const ASIDE: &str = "
    about us, about the company, about our company, the company, our company, company, company overview,
    company description, company profile, about the business, who we are, our mission, our vision,
    our values, our story, our culture, culture, values, why join us, why should you join, why you should join, why should you be excited, why us, why join, why work with us,
    why work for us, why you'll love working here, life at, working at, benefits, perks,
    perks and benefits, our benefits, what we offer, we offer, what we can offer, our offer, what you get,
    what you'll get, what's in it for you, what is in it for you, in return, compensation, salary, pay,
    remuneration, package, location, locations, how to apply, apply, apply now, application,
    application process, hiring process, interview process, interviews, our interview process,
    recruitment process, selection process, the process, next steps, equal opportunity,
    equal opportunities, equal employment opportunity, eeo, eeo statement, diversity,
    diversity and inclusion, inclusion, inclusive, privacy, privacy notice, privacy policy, disclaimer,
    legal, contact, contacts, job facts, facts, job details, related jobs, similar jobs, other jobs,
    more jobs, working hours, work hours, schedule, work location, contract,
    employment type, category, about our client, our client, about our product, our products, products,
    time off, pto, holiday, holidays, wir bieten, was wir bieten, das bieten wir, über uns, unser angebot,
    benefícios, beneficios, ofrecemos, qué ofrecemos, sobre nosotros, nous offrons, à propos, avantages,
    qui sommes-nous, company size, industry, accommodations, reasonable accommodation, physical demands,
    work environment, additional information, other information, your data, data protection,
    security clearance, clearance, background check, referral, funding, our investors, our customers
";

/// The longest line that may be a heading, in words.
const MAX_HEADING_WORDS: usize = 9;

/// The longest one with a colon at its end.
const MAX_COLON_WORDS: usize = 14;

/// The length from which a line holds more than one section, in words: the line ends between them were lost.
const MIN_FLAT_WORDS: usize = 25;

/// The longest word that neither makes a heading nor unmakes it, in bytes.
const MAX_SMALL_BYTES: usize = 3;

/// The headings of ads.
#[derive(Debug)]
pub(super) struct Headings {
    phrases: Phrases<Section>,
}

/// The headings among some words.
struct Announced {
    section: Section,
    /// The number of words that are of a known heading.
    covered: usize,
    /// The number of all words but small ones.
    all: usize,
}

impl Headings {
    /// The headings that are known.
    pub fn new() -> Headings {
        let lists = [
            (REQUIREMENTS, Section::Requirements),
            (DUTIES, Section::Duties),
            (NICE, Section::Nice),
            (ASIDE, Section::Aside),
        ];
        let wordings =
            lists.iter().flat_map(|(list, section)| listed(list).map(move |wording| (wording, *section)));
        Headings { phrases: Phrases::from_names(wordings) }
    }

    /// The section of every word. A heading that lost its line begins a sentence from now on.
    pub fn sections(&self, words: &mut [Word], dictionary: &Dictionary) -> Vec<Section> {
        let mut sections = Vec::with_capacity(words.len());
        // An ad without headings lists what it asks for.
        let mut current = Section::Requirements;
        let mut inner = Vec::new();
        for line in spans(words, Break::Line) {
            let after = words.get(line.end).map_or("", |word| word.gap);
            let end = line.end;
            let line = Line { words: &words[line], after };
            if let Some(section) = self.heading(&line, current, dictionary) {
                current = section;
            } else if let Some(section) = self.label(&line) {
                sections.resize(end, section);
            } else if line.words.len() >= MIN_FLAT_WORDS {
                let start = sections.len();
                for (index, section) in self.inner_headings(&line) {
                    sections.resize(start + index, current);
                    inner.push(start + index);
                    current = section;
                }
            }
            sections.resize(end, current);
        }
        for start in inner {
            words[start].starts = words[start].starts.max(Break::Sentence);
        }
        sections
    }

    /// The section that a line announces, if it is a heading.
    fn heading(&self, line: &Line, current: Section, dictionary: &Dictionary) -> Option<Section> {
        let most = if line.ends_with_colon() { MAX_COLON_WORDS } else { MAX_HEADING_WORDS };
        if line.words.len() > most {
            return None;
        }
        let is_marked = line.ends_with_colon() || line.is_marked();
        // "Cloud experience preferred" is an item that lost its bullet.
        let is_plain = || (0..line.words.len()).all(|index| dictionary.find(line.words, index).is_empty());
        let announced =
            self.announced(line.words).filter(|announced| match (announced.is_all(), line.is_item()) {
                (true, _) => is_marked || !line.ends_sentence(),
                (false, true) => false,
                (false, false) => (is_marked || announced.is_most() && !line.ends_sentence()) && is_plain(),
            });
        if let Some(announced) = announced {
            return Some(announced.section);
        }
        // A heading of another kind ends a section that asks nothing, and, if it is a title, any.
        (line.is_title() || is_marked && current == Section::Aside).then_some(Section::Requirements)
    }

    /// The known headings among some words.
    fn announced(&self, words: &[Word]) -> Option<Announced> {
        let (mut found, mut covered, mut small, mut index) = (Vec::new(), 0, 0, 0);
        while index < words.len() {
            if let Some(heading) = self.phrases.longest(words, index) {
                found.push(*heading.meaning);
                covered += heading.words().len();
                index = heading.end;
            } else {
                small += usize::from(words[index].text.len() <= MAX_SMALL_BYTES);
                index += 1;
            }
        }
        // What is nice, or asks nothing, is said with less common words than other things are.
        let order = [Section::Nice, Section::Aside, Section::Duties, Section::Requirements];
        let section = order.into_iter().find(|section| found.contains(section))?;
        Some(Announced { section, covered, all: words.len() - small })
    }

    /// The section of a line such as "Nice to have: Kafka", which is no heading of the lines after it.
    fn label(&self, line: &Line) -> Option<Section> {
        let colon =
            line.words.iter().skip(1).take(MAX_HEADING_WORDS).position(|word| word.gap.contains(':'))? + 1;
        let announced = self.announced(&line.words[..colon]).filter(Announced::is_most)?;
        Some(announced.section).filter(|section| matches!(section, Section::Nice | Section::Aside))
    }

    /// The headings within a line that holds several sections, each with the index of its first word.
    fn inner_headings(&self, line: &Line) -> Vec<(usize, Section)> {
        let mut headings = Vec::new();
        let mut index = 0;
        while index < line.words.len() {
            let found = self.phrases.longest(line.words, index);
            if let Some(heading) = found.filter(|heading| line.is_inner_heading(heading.words())) {
                headings.push((index, *heading.meaning));
            }
            index = found.map_or(index + 1, |heading| heading.end);
        }
        headings
    }
}

impl Announced {
    /// Returns true if more than half of the words are of a heading.
    fn is_most(&self) -> bool {
        self.covered * 2 > self.all
    }

    /// Returns true if all words are of a heading.
    fn is_all(&self) -> bool {
        self.covered >= self.all
    }
}

/// The words of a line, and the text after them.
struct Line<'a> {
    words: &'a [Word<'a>],
    after: &'a str,
}

impl Line<'_> {
    fn ends_with_colon(&self) -> bool {
        self.after.trim_start_matches(['*', '_', ' ', ')']).starts_with(':')
    }

    fn ends_sentence(&self) -> bool {
        self.after.starts_with(['.', ',', ';'])
    }

    /// The marks before the first word.
    fn marks(&self) -> &str {
        let before = self.words.first().map_or("", |word| word.gap);
        before.rsplit('\n').next().unwrap_or_default().trim()
    }

    /// Returns true for a line in bold letters or under hashes.
    fn is_marked(&self) -> bool {
        self.is_title()
            || self.marks().ends_with("**") && self.after.trim_start_matches(':').starts_with("**")
    }

    /// Returns true for a heading of Markdown.
    fn is_title(&self) -> bool {
        self.marks().starts_with('#')
    }

    /// Returns true for an item of a list.
    fn is_item(&self) -> bool {
        let marks = self.marks();
        marks.starts_with(['-', '–', '•', '·', '▪', '●'])
            || marks.starts_with('*') && !marks.starts_with("**")
    }

    /// Returns true if the words in a range are a heading that lost its line.
    fn is_inner_heading(&self, range: Range<usize>) -> bool {
        let words = &self.words[range.clone()];
        let next = self.words.get(range.end).map_or(self.after, |word| word.gap);
        let is_in_capitals =
            words.iter().filter(|word| word.text.len() > MAX_SMALL_BYTES).all(Word::is_capitalized);
        let has_colon = next.trim_start().starts_with(':');
        words.first().is_some_and(Word::is_capitalized) && (has_colon || is_in_capitals && words.len() > 1)
    }
}
