//! A summary as a table, for spreadsheets: RFC 4180, in UTF-8, a row a skill.
//!
//! Spreadsheets run text that begins like a formula, and free text may come from anywhere. What begins with `=`, `+`, `-`
//! or `@`, or with the wide forms of them, after any space, gets an apostrophe in front: spreadsheets take what follows for
//! text, and other readers find one character more.

use super::areas;
use crate::progress::{Day, Summary};

/// The columns.
pub const HEADER: &str = "id,title,area,level,status,changed,evidence";

/// The whole table. `title` gives an area's title by its anchor; by a skill's number, `changed` gives the day of its last
/// change and `note` its evidence. A technology has no level.
pub fn csv<'a>(
    summary: &Summary,
    title: &dyn Fn(&str) -> String,
    changed: &dyn Fn(u16) -> Option<Day>,
    note: &dyn Fn(u16) -> Option<&'a str>,
) -> String {
    let mut table = String::from(HEADER);
    table.push_str("\r\n");
    for (area, skills) in areas(summary) {
        let title = title(area.id);
        for skill in skills {
            let changed = changed(skill.number).map(Day::iso).unwrap_or_default();
            let row = [
                skill.id,
                skill.title,
                &title,
                skill.level.map_or("", |level| level.word()),
                summary.status(skill).word(),
                &changed,
                note(skill.number).unwrap_or_default(),
            ];
            for (place, field) in row.into_iter().enumerate() {
                if place > 0 {
                    table.push(',');
                }
                push_field(&mut table, field);
            }
            table.push_str("\r\n");
        }
    }
    table
}

fn push_field(table: &mut String, field: &str) {
    // Some readers drop the space around a field that has no quotes.
    let quoted =
        field.trim() != field || field.bytes().any(|byte| matches!(byte, b'"' | b',' | b'\r' | b'\n'));
    if quoted {
        table.push('"');
    }
    if field.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        table.push('\'');
    }
    for character in field.chars() {
        if character == '"' {
            table.push('"');
        }
        table.push(character);
    }
    if quoted {
        table.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Status;

    #[test]
    fn fields_are_quoted_where_needed() {
        for (field, written) in [
            ("plain text", "plain text"),
            ("a, b", "\"a, b\""),
            ("\"so\"", "\"\"\"so\"\"\""),
            ("one\ntwo", "\"one\ntwo\""),
            (" space ", "\" space \""),
            ("", ""),
        ] {
            let mut table = String::new();
            push_field(&mut table, field);
            assert_eq!(table, written);
        }
    }

    #[test]
    fn formulas_are_text() {
        for (field, written) in [
            ("=1+1", "'=1+1"),
            ("+49", "'+49"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "\"'\t=1\""),
            ("\n=1,2", "\"'\n=1,2\""),
            ("＝1", "'＝1"),
            ("1-1=0", "1-1=0"),
        ] {
            let mut table = String::new();
            push_field(&mut table, field);
            assert_eq!(table, written);
        }
    }

    #[test]
    fn a_row_says_all_of_it() {
        let summary = Summary::received(Day::from_number(2_519), "Ada", 1, vec![Status::CanDo]);
        let table = csv(&summary, &|_| "Programming".to_owned(), &|_| Some(Day::from_number(1)), &|_| {
            Some("Did, it")
        });
        let skill =
            summary.skills().map(|skill| (skill.id, skill.title, skill.level.map(|level| level.word())));
        let rows: Vec<String> = skill
            .map(|(id, title, level)| {
                format!(
                    "{id},{title},Programming,{},can do,2020-01-02,\"Did, it\"\r\n",
                    level.unwrap_or_default()
                )
            })
            .collect();
        assert_eq!(table, format!("{HEADER}\r\n{}", rows.concat()));
        assert_eq!(rows.len(), 1);
    }
}
