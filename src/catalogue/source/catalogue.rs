//! The catalogue once it is checked. What is of one kind alone is in that kind's type.

use crate::{Demand, Index, Level, Reference};

/// A checked catalogue.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// `catalogue.toml`.
    pub index: Index,
    /// In the order of the index.
    pub areas: Vec<Area>,
    /// The demand of job advertisements.
    pub demand: Demand,
}

/// A group of skills or of technologies: one file.
#[derive(Debug, Clone)]
pub struct Area {
    /// Same as the file's name.
    pub id: String,
    /// As shown.
    pub title: String,
    /// Its subject, in one sentence.
    pub intro: String,
    /// Its content.
    pub kind: AreaKind,
}

/// The two kinds of area.
#[derive(Debug, Clone)]
pub enum AreaKind {
    /// Things an engineer can do, in the order of the page. All of them count.
    Skills(Vec<Skill>),
    /// Technologies, of which some are enough for each job.
    Stack(StackGroup),
}

/// A group of technologies.
#[derive(Debug, Clone)]
pub struct StackGroup {
    /// Ids of the responsibilities that each of them serves.
    pub serves: Vec<String>,
    /// Ids of the qualities that each of them shows.
    pub shows: Vec<String>,
    /// The purposes of its technologies, in the order of the page; at least one.
    pub jobs: Vec<Job>,
}

/// A job that each of some technologies does, so that one would choose one of them instead of another.
#[derive(Debug, Clone)]
pub struct Job {
    /// Unique in its group.
    pub id: String,
    /// As shown.
    pub title: String,
    /// The number of technologies that are enough, and no more than there are. None are asked of everyone where it is 0.
    pub enough: u8,
    /// In the order of the page; at least one.
    pub technologies: Vec<Technology>,
}

/// The fields that a skill and a technology have in common.
#[derive(Debug, Clone)]
pub struct Entry {
    /// In addresses and exports; never changes.
    pub id: String,
    /// In links and in saved progress, from 1; never changes, never used again.
    pub number: u16,
    /// At most five words.
    pub title: String,
    /// "I can …", one sentence.
    pub can: String,
    /// The reason why it matters, or the use of a technology.
    pub why: String,
    /// Other names of the same thing, as people search for them.
    pub aka: Vec<String>,
    /// Terms of `ads.tsv` with which an ad names it, a part or an instance of it; never a broader term.
    pub demand: Vec<String>,
    /// Wordings with which ads ask for it, and for nothing else in the catalogue, that are no name or term of it. `…` in one stands for
    /// up to five words: "clean … code". One word is meant as it is written; in longer ones all forms of a word are the same.
    pub phrases: Vec<String>,
    /// Wordings with which ads ask for it together with other entries, each a name, term or phrase of one of those.
    pub shared: Vec<String>,
    /// Wordings that hold a name, term or phrase of it and do not ask for it. One of a single word is meant as it is written, capitals
    /// and all; longer ones in any case.
    pub traps: Vec<String>,
}

/// One thing an engineer can do.
#[derive(Debug, Clone)]
pub struct Skill {
    /// The fields that technologies have too.
    pub entry: Entry,
    /// The seniority that is expected to have it.
    pub level: Level,
    /// An exercise whose outcome can be shown.
    pub prove: String,
    /// Primary sources; at least one.
    pub read: Vec<Reference>,
    /// Ids of the responsibilities it serves; at least one.
    pub serves: Vec<String>,
    /// Ids of the qualities it shows; at least one.
    pub shows: Vec<String>,
    /// Ids of the skills to learn first.
    pub needs: Vec<String>,
    /// Ids of technologies. It is not asked of anyone who has chosen others of their groups.
    pub uses: Vec<String>,
}

/// A technology that an engineer works with.
#[derive(Debug, Clone)]
pub struct Technology {
    /// The fields that skills have too.
    pub entry: Entry,
    /// The official site.
    pub site: String,
    /// Ids of the technologies that it runs on; any one of them is enough.
    pub runs_on: Vec<String>,
    /// Ids of others of its job: what one would choose instead.
    pub alternatives: Vec<String>,
}

impl Area {
    /// Its skills or technologies, in the order of the page.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        let (skills, jobs) = match &self.kind {
            AreaKind::Skills(skills) => (skills.as_slice(), &[][..]),
            AreaKind::Stack(group) => (&[][..], group.jobs.as_slice()),
        };
        let technologies = jobs.iter().flat_map(|job| &job.technologies).map(|technology| &technology.entry);
        skills.iter().map(|skill| &skill.entry).chain(technologies)
    }
}

impl Catalogue {
    /// Every skill and technology, area by area.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.areas.iter().flat_map(Area::entries)
    }

    /// Every skill, area by area.
    pub fn skills(&self) -> impl Iterator<Item = &Skill> {
        self.areas.iter().flat_map(|area| match &area.kind {
            AreaKind::Skills(skills) => skills.as_slice(),
            AreaKind::Stack(_) => &[],
        })
    }

    /// Every technology, area by area.
    pub fn technologies(&self) -> impl Iterator<Item = &Technology> {
        self.stack_groups().flat_map(|group| &group.jobs).flat_map(|job| &job.technologies)
    }

    /// Every stack group, in the order of the page.
    pub fn stack_groups(&self) -> impl Iterator<Item = &StackGroup> {
        self.areas.iter().filter_map(|area| match &area.kind {
            AreaKind::Skills(_) => None,
            AreaKind::Stack(group) => Some(group),
        })
    }

    /// The number that an id has or, if it is retired, had.
    pub fn number(&self, id: &str) -> Option<u16> {
        let listed = self.entries().map(|entry| (&entry.id, entry.number));
        let retired = self.index.retired.iter().map(|retired| (&retired.id, retired.number));
        listed.chain(retired).find(|(other, _)| *other == id).map(|(_, number)| number)
    }

    /// The highest number ever given. `None` for a catalogue without skills.
    pub fn max_number(&self) -> Option<u16> {
        let retired = self.index.retired.iter().map(|retired| retired.number);
        self.entries().map(|entry| entry.number).chain(retired).max()
    }

    /// The number of ads that name a skill or technology by any of its terms.
    pub fn ads(&self, entry: &Entry) -> u16 {
        self.demand.naming(&entry.demand)
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::good;

    #[test]
    fn entries_are_those_of_both_kinds() {
        let catalogue = good();
        let ids: Vec<_> = catalogue.entries().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids, ["http", "caching", "python", "django"]);
        assert_eq!((catalogue.skills().count(), catalogue.technologies().count()), (2, 2));
    }

    #[test]
    fn numbers_are_those_of_retired_skills_too() {
        let catalogue = good();
        assert_eq!(catalogue.number("http"), Some(1));
        assert_eq!(catalogue.number("ftp"), Some(5));
        assert_eq!(catalogue.number("gopher"), None);
        assert_eq!(catalogue.max_number(), Some(5));
    }

    #[test]
    fn the_ads_of_an_entry_are_those_that_name_its_terms() {
        let catalogue = good();
        let ads: Vec<_> = catalogue.entries().map(|entry| catalogue.ads(entry)).collect();
        assert_eq!(ads, [3, 0, 0, 0]);
    }
}
