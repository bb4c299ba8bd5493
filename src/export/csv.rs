//! A summary as a table, for spreadsheets: RFC 4180, with a row for each skill and each own entry. It is in UTF-8 with a byte-order mark, without
//! which spreadsheets take it for an older encoding.
//!
//! The last column says whether a skill is in the totals, so that the rows with a status that count are as many as the summary says:
//! a technology is not if others of its group are enough. An own entry stands at the end of its area, with [`OWN_ID`] as its id.
//!
//! Spreadsheets evaluate fields that begin like a formula, and free text may come from anywhere. A field that begins with
//! `=`, `+`, `-` or `@`, or with a wide form of these, after any space, gets an apostrophe in front: spreadsheets then take it
//! for text, and other programs read one more character.

use super::{Entry, areas};
use crate::catalogue::Level;
use crate::progress::{Day, Summary};
use csv::{Terminator, WriterBuilder};
use std::borrow::Cow;

/// The columns.
const HEADER: [&str; 8] = ["id", "title", "area", "level", "status", "changed", "evidence", "counts"];

/// The id of every own entry, so that the column is never empty. No skill has it.
pub const OWN_ID: &str = "own";

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The table. `title` returns the title of an area by its id; `changed` and `note` return the day of the last change and the
/// note of an entry. A technology has no level, and neither has an own entry.
pub fn csv<'a>(
    summary: &Summary,
    title: &dyn Fn(&str) -> String,
    changed: &dyn Fn(Entry<'_>) -> Option<Day>,
    note: &dyn Fn(Entry<'_>) -> Option<&'a str>,
) -> String {
    let mut rows = vec![HEADER.map(str::to_owned).to_vec()];
    for (area, of_area) in areas(summary) {
        let title = title(area.id);
        rows.extend(of_area.into_iter().map(|row| {
            let (id, level) = match row.entry {
                Entry::Skill(skill) => (skill.id, skill.level.map_or("", Level::label)),
                Entry::Own(_) => (OWN_ID, ""),
            };
            vec![
                id.to_owned(),
                row.entry.title().to_owned(),
                title.clone(),
                level.to_owned(),
                row.status.label().to_owned(),
                changed(row.entry).map(Day::iso).unwrap_or_default(),
                note(row.entry).unwrap_or_default().to_owned(),
                if row.counts { "yes" } else { "no" }.to_owned(),
            ]
        }));
    }
    file(&rows)
}

/// The text of a file with these rows, all of which have the same length.
pub(super) fn file(rows: &[Vec<String>]) -> String {
    // Writing them to memory cannot fail.
    format!("{BYTE_ORDER_MARK}{}", table(rows).unwrap_or_default())
}

/// Writes rows as text.
fn table(rows: &[Vec<String>]) -> Result<String, csv::Error> {
    let mut table = Vec::new();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(&mut table);
    for row in rows {
        writer.write_record(row.iter().map(|field| without_formula(field).into_owned()))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(String::from_utf8_lossy(&table).into_owned())
}

/// A field, changed if a spreadsheet would take it for a formula.
pub(super) fn without_formula(field: &str) -> Cow<'_, str> {
    if field.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        format!("'{field}").into()
    } else {
        field.into()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::SKILLS;
    use crate::progress::{Name, Own, Status};

    /// A field as it is written at the end of a row.
    fn written(field: &str) -> String {
        let row = ["", "", "", "", "", "", "", field].map(str::to_owned);
        let table = table(&[row.to_vec()]).unwrap();
        table.strip_prefix(",,,,,,,").unwrap().strip_suffix("\r\n").unwrap().to_owned()
    }

    #[test]
    fn fields_are_quoted_where_needed() {
        for (field, expected) in [
            ("plain text", "plain text"),
            ("a, b", "\"a, b\""),
            ("\"so\"", "\"\"\"so\"\"\""),
            ("one\ntwo", "\"one\ntwo\""),
            ("one\rtwo", "\"one\rtwo\""),
            ("", ""),
        ] {
            assert_eq!(written(field), expected);
        }
    }

    #[test]
    fn formulas_are_text() {
        for (field, expected) in [
            ("=1+1", "'=1+1"),
            ("+49", "'+49"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\n=1,2", "\"'\n=1,2\""),
            ("＝1", "'＝1"),
            ("1-1=0", "1-1=0"),
        ] {
            assert_eq!(written(field), expected);
        }
    }

    #[test]
    fn a_row_has_every_column() {
        let summary = Summary::received(Day::from_number(2_519), None, vec![Status::CanDo]);
        let table = csv(&summary, &|_| "Programming".to_owned(), &|_| Some(Day::from_number(1)), &|_| {
            Some("Did, it")
        });
        let skill = summary.skills().next().unwrap();
        let (id, title, level) = (skill.id, skill.title, skill.level.unwrap().label());
        assert_eq!(
            table,
            format!(
                "\u{feff}id,title,area,level,status,changed,evidence,counts\r\n\
                 {id},{title},Programming,{level},can do,2020-01-02,\"Did, it\",yes\r\n"
            )
        );
    }

    #[test]
    fn an_own_entry_is_a_row_at_the_end_of_its_area() {
        let of = |id| SKILLS.iter().find(|skill| skill.id == id).unwrap().number;
        let own = |name, beside, status| Own { name: Name::new(name), beside, status };
        let statuses = vec![Status::ToDo; usize::from(crate::catalogue::MAX_NUMBER.get())];
        let summary = Summary::received(Day::default(), None, statuses).with_own([
            own("=cmd|' /C calc'!A0", of("go"), Status::CanDo),
            own("Zig, \"fast\"", of("go"), Status::CanDo),
            own("Event storming", SKILLS[0].number, Status::CanDo),
            own("", of("java"), Status::Learning),
        ]);
        let table = csv(&summary, &str::to_owned, &|entry| entry.is_own().then(Day::default), &|entry| {
            entry.is_own().then_some("A talk")
        });
        let rows: Vec<_> = table.lines().filter(|row| row.starts_with("own,")).collect();
        assert_eq!(
            rows,
            [
                "own,Event storming,programming,,can do,2020-01-01,A talk,no",
                "own,'=cmd|' /C calc'!A0,languages,,can do,2020-01-01,A talk,yes",
                "own,\"Zig, \"\"fast\"\"\",languages,,can do,2020-01-01,A talk,no",
            ]
        );
        assert!(SKILLS.iter().all(|skill| skill.id != OWN_ID));
        let last = table.lines().take_while(|row| *row != rows[0]).last().unwrap();
        assert!(last.contains(",programming,"), "{last}");
    }
}
