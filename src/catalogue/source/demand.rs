//! The demand of job advertisements: `demand.tsv`.
//!
//! After comments, the first line says how many ads were read, as in `ads read<TAB>78`. Each other line has a term and the
//! number of those ads that name it.

use crate::MIN_ADS_TO_COVER;
use crate::fault::Reporter;
use std::collections::BTreeMap;

/// The file's name.
pub(crate) const FILE: &str = "demand.tsv";

/// Begins the first line.
const ADS_READ: &str = "ads read";

/// The terms of the job advertisements that were read, each with the number of ads that name it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Demand {
    ads_read: u16,
    terms: BTreeMap<String, u16>,
}

impl Demand {
    /// The number of ads that were read.
    pub fn ads_read(&self) -> u16 {
        self.ads_read
    }

    /// The number of ads that name a term, if the file lists it.
    pub fn ads(&self, term: &str) -> Option<u16> {
        self.terms.get(term).copied()
    }

    /// Every term with how many ads name it, in alphabetical order.
    pub fn terms(&self) -> impl Iterator<Item = (&str, u16)> {
        self.terms.iter().map(|(term, ads)| (term.as_str(), *ads))
    }

    /// The terms that [`MIN_ADS_TO_COVER`] ads or more name.
    pub fn often_named(&self) -> impl Iterator<Item = (&str, u16)> {
        self.terms().filter(|(_, ads)| *ads >= MIN_ADS_TO_COVER)
    }

    /// The demand that a text says; lines at fault are reported and left out.
    pub(crate) fn parse(text: &str, report: &mut Reporter) -> Demand {
        let mut lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        let first = lines.next().and_then(row).filter(|(name, _)| *name == ADS_READ);
        let Some((_, ads_read)) = first else {
            report.fault(ADS_READ, format!("the first line is not \"{ADS_READ}\", a tab and a number"));
            return Demand::default();
        };
        let mut terms = BTreeMap::new();
        for line in lines {
            let Some((term, ads)) = row(line) else {
                report.fault(line, "is not a term, a tab and a number");
                continue;
            };
            report.require(
                (1..=ads_read).contains(&ads),
                term,
                format!("{ads} is not between 1 and the {ads_read} ads read"),
            );
            report.require(terms.insert(term.to_owned(), ads).is_none(), term, "is listed twice");
        }
        Demand { ads_read, terms }
    }
}

/// The name and the number of a line.
fn row(line: &str) -> Option<(&str, u16)> {
    let (name, number) = line.split_once('\t')?;
    Some((name, number.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::edit;

    #[test]
    fn comments_are_left_out() {
        let mut faults = Vec::new();
        let text = "# Where it is from.\nads read\t78\n\n# Most named.\nSQL\t12\nGo\t3\n";
        let demand = Demand::parse(text, &mut Reporter::new(FILE, &mut faults));
        assert_eq!((demand.ads_read(), demand.ads("SQL"), demand.ads("COBOL")), (78, Some(12), None));
        assert_eq!(demand.terms().collect::<Vec<_>>(), [("Go", 3), ("SQL", 12)]);
        assert_eq!(faults, []);
    }

    #[test]
    fn the_number_of_ads_read_comes_first() {
        let fault = "demand.tsv: ads read: the first line is not \"ads read\", a tab and a number";
        edit(FILE, "ads read\t10\n", "").is_refused(fault);
        edit(FILE, "ads read\t10\n", "ads read\tten\n").is_refused(fault);
        edit(FILE, "ads read\t10\n", "ads\t10\n").is_refused(fault);
    }

    #[test]
    fn a_line_is_a_term_and_a_number() {
        edit(FILE, "HTTP protocol\t3", "HTTP protocol")
            .is_refused("demand.tsv: HTTP protocol: is not a term, a tab and a number");
    }

    #[test]
    fn no_term_is_named_by_more_ads_than_were_read() {
        edit(FILE, "HTTP protocol\t3", "HTTP protocol\t11")
            .is_refused("demand.tsv: HTTP protocol: 11 is not between 1 and the 10 ads read");
        edit(FILE, "HTTP protocol\t3", "HTTP protocol\t0")
            .is_refused("demand.tsv: HTTP protocol: 0 is not between 1 and the 10 ads read");
        edit(FILE, "HTTP protocol\t3", "HTTP protocol\t10").is_accepted();
    }

    #[test]
    fn a_term_is_listed_once() {
        edit(FILE, "HTTP protocol\t3", "HTTP protocol\t3\nHTTP protocol\t4")
            .is_refused("demand.tsv: HTTP protocol: is listed twice");
    }
}
