//! A summary as a table, for spreadsheets: RFC 4180, with a row for each skill. It is in UTF-8 with a byte-order mark, without
//! which spreadsheets take it for an older encoding.
//!
//! The last column says whether a skill is in the totals, so that the rows with a status that count are as many as the summary says:
//! a technology is not if others of its group are enough.
//!
//! Spreadsheets evaluate fields that begin like a formula, and free text may come from anywhere. A field that begins with
//! `=`, `+`, `-` or `@`, or with a wide form of these, after any space, gets an apostrophe in front: spreadsheets then take it
//! for text, and other programs read one more character.

use super::areas;
use crate::catalogue::{Level, SkillNumber};
use crate::progress::{Day, Summary};
use csv::{Terminator, WriterBuilder};
use std::borrow::Cow;

/// The columns.
const HEADER: [&str; 8] = ["id", "title", "area", "level", "status", "changed", "evidence", "counts"];

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The table. `title` returns the title of an area by its id; `changed` and `note` return the day of the last change and the
/// note of a skill by its number. A technology has no level.
pub fn csv<'a>(
    summary: &Summary,
    title: &dyn Fn(&str) -> String,
    changed: &dyn Fn(SkillNumber) -> Option<Day>,
    note: &dyn Fn(SkillNumber) -> Option<&'a str>,
) -> String {
    let lists = summary.listed(|_| true);
    let counts = |skill| [&lists.can, &lists.learning, &lists.to_do].iter().any(|list| list.contains(&skill));
    let mut rows = vec![HEADER.map(str::to_owned)];
    for (area, skills) in areas(summary) {
        let title = title(area.id);
        rows.extend(skills.into_iter().map(|skill| {
            [
                skill.id.to_owned(),
                skill.title.to_owned(),
                title.clone(),
                skill.level.map_or("", Level::label).to_owned(),
                summary.status(skill).label().to_owned(),
                changed(skill.number).map(Day::iso).unwrap_or_default(),
                note(skill.number).unwrap_or_default().to_owned(),
                if counts(skill) { "yes" } else { "no" }.to_owned(),
            ]
        }));
    }
    // Writing rows of the same length to memory cannot fail.
    format!("{BYTE_ORDER_MARK}{}", table(&rows).unwrap_or_default())
}

/// Writes rows as text.
fn table(rows: &[[String; HEADER.len()]]) -> Result<String, csv::Error> {
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
fn without_formula(field: &str) -> Cow<'_, str> {
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
    use crate::progress::Status;

    /// A field as it is written at the end of a row.
    fn written(field: &str) -> String {
        let row = ["", "", "", "", "", "", "", field].map(str::to_owned);
        let table = table(&[row]).unwrap();
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
}
