//! The demand of job advertisements: `ads.tsv`.
//!
//! After comments, each line is an ad: its id, its seniority, and the terms that it names, separated by ` | `. The three are
//! separated by tabs. The seniority is there for readers of the file.

use crate::MIN_ADS_TO_COVER;
use crate::fault::Reporter;
use std::collections::{BTreeMap, BTreeSet};

/// The file's name.
pub(crate) const FILE: &str = "ads.tsv";

/// The job advertisements that were read, each with the terms that it names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Demand {
    ads: BTreeMap<String, BTreeSet<String>>,
}

impl Demand {
    /// The number of ads that were read.
    pub fn ads_read(&self) -> u16 {
        saturated(self.ads.len())
    }

    /// The number of ads that name at least one of some terms. An ad that names several counts once.
    pub fn naming(&self, terms: &[String]) -> u16 {
        saturated(self.ads.values().filter(|named| terms.iter().any(|term| named.contains(term))).count())
    }

    /// Every term with how many ads name it, in alphabetical order.
    pub fn terms(&self) -> BTreeMap<&str, u16> {
        let mut terms = BTreeMap::new();
        for term in self.ads.values().flatten() {
            *terms.entry(term.as_str()).or_default() += 1;
        }
        terms
    }

    /// The terms that [`MIN_ADS_TO_COVER`] ads or more name.
    pub fn often_named(&self) -> BTreeMap<&str, u16> {
        self.terms().into_iter().filter(|(_, ads)| *ads >= MIN_ADS_TO_COVER).collect()
    }

    /// The demand that a text says; lines at fault are reported and left out.
    pub(crate) fn parse(text: &str, report: &mut Reporter) -> Demand {
        let mut ads = BTreeMap::new();
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let [ad, _, terms] = line.split('\t').collect::<Vec<_>>()[..] else {
                report.fault(line, "is not an ad, its seniority and its terms, separated by tabs");
                continue;
            };
            let named: Vec<_> = terms.split(" | ").map(str::to_owned).collect();
            let distinct: BTreeSet<_> = named.iter().cloned().collect();
            report.require(distinct.len() == named.len(), ad, "names a term twice");
            report.require(
                named.iter().all(|term| term.trim() == term && !term.is_empty()),
                ad,
                "has an empty term",
            );
            report.require(ads.insert(ad.to_owned(), distinct).is_none(), ad, "is listed twice");
        }
        report.require(!ads.is_empty(), "ads", "there are none");
        Demand { ads }
    }
}

/// A number of ads. There are never as many as a `u16` holds.
fn saturated(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::edit;

    fn parsed(text: &str) -> Demand {
        let mut faults = Vec::new();
        let demand = Demand::parse(text, &mut Reporter::new(FILE, &mut faults));
        assert_eq!(faults, []);
        demand
    }

    #[test]
    fn comments_are_left_out() {
        let demand = parsed("# Where it is from.\na\tsenior\tSQL | Go\n\n# More.\nb\tjunior\tGo\n");
        assert_eq!(demand.ads_read(), 2);
        assert_eq!(demand.terms().into_iter().collect::<Vec<_>>(), [("Go", 2), ("SQL", 1)]);
    }

    /// Were the numbers of terms added up, an ad that names a thing twice over would count twice.
    #[test]
    fn an_ad_counts_once_however_many_of_the_terms_it_names() {
        let demand =
            parsed("a\tsenior\tSpring | Spring Boot\nb\tsenior\tSpring Boot\nc\tmid\tSpring\nd\tmid\tGo\n");
        let naming =
            |terms: &[&str]| demand.naming(&terms.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(
            [naming(&["Spring"]), naming(&["Spring", "Spring Boot"]), naming(&["COBOL"]), naming(&[])],
            [2, 3, 0, 0]
        );
    }

    #[test]
    fn only_what_several_ads_name_is_named_often() {
        let ads: String = ["a", "b", "c"].map(|ad| format!("{ad}\tmid\tSQL\n")).concat();
        let demand = parsed(&(ads + "d\tmid\tGo\n"));
        assert_eq!(demand.often_named().into_iter().collect::<Vec<_>>(), [("SQL", 3)]);
    }

    #[test]
    fn a_line_is_an_ad_its_seniority_and_its_terms() {
        edit(FILE, "ad-1\tsenior\tHTTP protocol", "ad-1\tHTTP protocol").is_refused(
            "ads.tsv: ad-1\tHTTP protocol: is not an ad, its seniority and its terms, separated by tabs",
        );
        edit(FILE, "ad-1\tsenior\tHTTP protocol", "ad-1\tsenior\tHTTP protocol |  | Go")
            .is_refused("ads.tsv: ad-1: has an empty term");
    }

    #[test]
    fn nothing_is_listed_twice() {
        edit(FILE, "ad-2", "ad-1").is_refused("ads.tsv: ad-1: is listed twice");
        edit(FILE, "ad-1\tsenior\tHTTP protocol", "ad-1\tsenior\tHTTP protocol | HTTP protocol")
            .is_refused("ads.tsv: ad-1: names a term twice");
    }

    #[test]
    fn there_are_ads() {
        edit(FILE, "ad-1\tsenior\tHTTP protocol\nad-2\tmid\tHTTP protocol\nad-3\tmid\tHTTP protocol\n", "")
            .is_refused("ads.tsv: ads: there are none");
    }
}
