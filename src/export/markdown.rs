//! A summary as a Markdown task list, by area, as GitHub and most note programs render it.
//!
//! | status | line |
//! |---|---|
//! | can do | `- [x] Title` |
//! | learning | `- [ ] Title (learning)` |
//! | to do | `- [ ] Title` |
//! | skipped | `- [ ] ~~Title~~ (skipped)` |
//!
//! So each status can be read back. Technologies stand by job, those that count first, so that there are as many check marks as
//! the first line says; those beyond what is enough follow under "Also". An own entry has " (own)" behind its title: a technology
//! comes after those of its job, and skills, which are in no number, come last in their area. A note follows its skill as paragraphs
//! of the same list item. Markup in names, titles and notes is escaped; addresses in them become links.

use super::{Entry, Row, SUBJECT, areas, skipped, tally};
use crate::catalogue::{Area, Job};
use crate::progress::{Status, Summary};

/// The list. `title` returns the title of an area by its id, and `note` the note of an entry.
pub fn markdown<'a>(
    summary: &Summary,
    title: &dyn Fn(&str) -> String,
    note: &dyn Fn(Entry<'_>) -> Option<&'a str>,
) -> String {
    let whole = summary.whole();
    let mut text = format!("# {SUBJECT}");
    if let Some(name) = summary.name() {
        text.push_str(" of ");
        push_line(&mut text, &name.isolated());
    }
    text.push_str(&format!(", {}: {} %\n\n{}.", summary.day(), whole.percent(), tally(whole)));
    if whole.skipped > 0 {
        text.push_str(&format!(" {}.", skipped(whole)));
    }
    text.push('\n');
    for (area, rows) in areas(summary) {
        text.push_str("\n## ");
        push_line(&mut text, &title(area.id));
        text.push('\n');
        let (own_skills, rows): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_own_skill);
        let (also, rows): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_beyond);
        for job in jobs(area) {
            let of_job: Vec<_> = rows.iter().copied().filter(|row| row.entry.job() == job).collect();
            if of_job.is_empty() {
                continue;
            }
            if let Some(job) = job {
                push_job(&mut text, job, area);
            }
            text.push('\n');
            push_rows(&mut text, &of_job, note);
        }
        for (heading, rows) in [("Also, in no total:", also), ("Own, in no number:", own_skills)] {
            if !rows.is_empty() {
                text.push_str(&format!("\n{heading}\n\n"));
                push_rows(&mut text, &rows, note);
            }
        }
    }
    text
}

/// Returns true for an own skill, which is in no number.
fn is_own_skill(row: &Row<'_>) -> bool {
    row.entry.is_own() && row.entry.job().is_none()
}

/// Returns true for a technology that is green or being learned, beyond what is enough for its job.
fn is_beyond(row: &Row<'_>) -> bool {
    matches!(row.status, Status::CanDo | Status::Learning) && !row.counts
}

/// The jobs of an area; no job, once, for an area of skills.
fn jobs(area: &'static Area) -> Vec<Option<&'static Job>> {
    if area.is_stack() { area.jobs().iter().map(Some).collect() } else { vec![None] }
}

/// Adds the title of a job, if its group has several, and how many technologies are enough. Without that sentence, alternatives would
/// look like open work.
fn push_job(text: &mut String, job: &Job, area: &Area) {
    if area.only_job().is_none() {
        text.push_str("\n### ");
        push_line(text, job.title);
        text.push('\n');
    }
    text.push_str(&match job.enough {
        0 => "\nNone of these is asked of everyone.\n".to_owned(),
        1 => "\n1 of these is enough.\n".to_owned(),
        enough => format!("\n{enough} of these are enough.\n"),
    });
}

/// Adds a list of rows, each with its note.
fn push_rows<'a>(text: &mut String, rows: &[Row<'_>], note: &dyn Fn(Entry<'_>) -> Option<&'a str>) {
    let mut noted = false;
    for row in rows {
        if noted {
            text.push('\n');
        }
        push_row(text, row);
        noted = push_note(text, note(row.entry).unwrap_or_default());
    }
}

fn push_row(text: &mut String, row: &Row<'_>) {
    let (before, after) = match row.status {
        Status::CanDo => ("- [x] ", "\n"),
        Status::Learning => ("- [ ] ", " (learning)\n"),
        Status::ToDo => ("- [ ] ", "\n"),
        Status::Skipped => ("- [ ] ~~", "~~ (skipped)\n"),
    };
    text.push_str(before);
    push_line(text, &row.entry.isolated());
    // The words for one without a name say so by themselves.
    if row.entry.is_own() && row.entry.name().is_some() {
        text.push_str(" (own)");
    }
    text.push_str(after);
}

/// Adds a note, indented so that it belongs to the list item above it, with its lines and paragraphs. Returns true if the
/// note is not empty.
fn push_note(text: &mut String, note: &str) -> bool {
    let (mut between, mut any) = (true, false);
    for line in note.split(['\n', '\r']) {
        let line = clean(line);
        if line.is_empty() {
            between = true;
            continue;
        }
        text.push_str(if between { "\n  " } else { "  " });
        push_clean(text, &line);
        text.push('\n');
        (between, any) = (false, true);
    }
    any
}

/// Adds a line of plain text, escaped so that Markdown renders it unchanged.
pub(super) fn push_line(text: &mut String, line: &str) {
    push_clean(text, &clean(line));
}

/// Adds the text of a cell of a table. A bar is written as a character reference, since it would end the cell even where it is escaped
/// behind a backslash that stands for itself.
pub(super) fn push_cell(text: &mut String, line: &str) {
    for (index, part) in clean(line).split('|').enumerate() {
        if index > 0 {
            text.push_str("&#124;");
        }
        push_clean(text, part);
    }
}

/// A line without the space around it and without control characters.
fn clean(line: &str) -> String {
    let mut clean = String::new();
    for character in line.chars() {
        match character {
            '\t' | '\n' | '\r' => clean.push(' '),
            '\0'..' ' | '\x7f' => {}
            _ => clean.push(character),
        }
    }
    clean.trim().to_owned()
}

fn push_clean(text: &mut String, line: &str) {
    // These are markup only at the beginning of a line.
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 && line.starts_with(['-', '+', '=', ':', '|', '>']) {
        text.push('\\');
    }
    let (mut position, mut before) = (0, ' ');
    while let Some(character) = line.get(position..).and_then(|rest| rest.chars().next()) {
        let rest = &line[position..];
        if let Some(address) = address(rest).filter(|_| before == ' ' || before == '(') {
            text.push('<');
            text.push_str(address);
            text.push('>');
            position += address.len();
            before = '>';
            continue;
        }
        position += character.len_utf8();
        let after = line.as_bytes().get(position).copied().unwrap_or(b' ');
        let is_markup = match character {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '$' => true,
            '.' | ')' => digits > 0 && position == digits + 1,
            // A heading begins or ends with it; `C#` does not.
            '#' => before == ' ' || before == '#',
            // Within a word it is not markup, and escaping it would only disturb people who read the source.
            '_' => !(before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric()),
            '&' => after == b'#' || after.is_ascii_alphanumeric(),
            _ => false,
        };
        if is_markup {
            text.push('\\');
        }
        text.push(character);
        before = if character.is_whitespace() { ' ' } else { character };
    }
}

/// The web address at the beginning of a text, if there is one, without the punctuation of the sentence after it.
fn address(text: &str) -> Option<&str> {
    if !text.starts_with("https://") && !text.starts_with("http://") {
        return None;
    }
    let end = text.find(|c: char| c == '<' || c == '>' || c.is_whitespace());
    let address = &text[..end.unwrap_or(text.len())];
    // A closing parenthesis belongs to the address only if one opens in it, as in addresses of Wikipedia.
    let opens = address.bytes().any(|byte| byte == b'(');
    let address = address.trim_end_matches(|c| {
        matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '"' | ']') || c == ')' && !opens
    });
    Some(address).filter(|address| !address.ends_with("//"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::{MAX_NUMBER, SKILLS};
    use crate::progress::{Day, Name, Own};

    fn line(text: &str) -> String {
        let mut escaped = String::new();
        push_line(&mut escaped, text);
        escaped
    }

    #[test]
    fn markup_is_escaped_and_plain_text_is_not() {
        for (plain, escaped) in [
            ("C# and .NET", "C# and .NET"),
            ("a *b* `c` [d](e)", r"a \*b\* \`c\` \[d\](e)"),
            ("# no heading #", r"\# no heading \#"),
            ("1. first", r"1\. first"),
            ("2) second", r"2\) second"),
            ("1.5 times", r"1\.5 times"),
            ("- no list", r"\- no list"),
            ("snake_case and _stress_", r"snake_case and \_stress\_"),
            ("R&D, a & b, &amp;", r"R\&D, a & b, \&amp;"),
            ("<b> ~~old~~ $5", r"\<b> \~\~old\~\~ \$5"),
            ("a\\b", r"a\\b"),
            ("  around  ", "around"),
        ] {
            assert_eq!(line(plain), escaped);
        }
    }

    #[test]
    fn addresses_become_links() {
        for (plain, escaped) in [
            ("See https://example.org/a_b?c=*.", "See <https://example.org/a_b?c=*>."),
            ("(http://example.org/)", "(<http://example.org/>)"),
            ("https://example.org/A_(b)", "<https://example.org/A_(b)>"),
            ("https:// is none", "https:// is none"),
            ("xhttps://example.org", "xhttps://example.org"),
        ] {
            assert_eq!(line(plain), escaped);
        }
    }

    #[test]
    fn own_entries_come_last_in_their_lists() {
        let numbered = |id| SKILLS.iter().find(|skill| skill.id == id).unwrap().number;
        let own = |name, id, status| Own { name: Name::new(name), beside: numbered(id), status };
        let statuses = (1..=MAX_NUMBER.get()).map(|number| {
            let is_green = number == numbered("docker").get() || number == SKILLS[0].number.get();
            if is_green { Status::CanDo } else { Status::ToDo }
        });
        let summary = Summary::received(Day::from_number(2_519), None, statuses.collect()).with_own([
            own("Nomad", "kubernetes", Status::Learning),
            own("- *Zig*", "go", Status::CanDo),
            own("", "postgresql", Status::CanDo),
            own("", "docker", Status::CanDo),
            own("V (learning)", "go", Status::ToDo),
            own("Buildah", "docker", Status::CanDo),
            own("Odin", "go", Status::Skipped),
            own("\u{5e9}\u{5e4}\u{5d4}", "go", Status::CanDo),
            own("Event storming", SKILLS[0].id, Status::CanDo),
        ]);
        let notes = |entry: Entry<'_>| (entry.name() == Some("- *Zig*")).then_some("A talk");
        let text = markdown(&summary, &|id| id.to_owned(), &notes);
        let section = |heading: &str| {
            let (_, rest) = text.split_once(&format!("\n{heading}\n")).unwrap();
            let end = rest.find("\n#").unwrap_or(rest.len());
            rest[..end]
                .lines()
                .filter(|line| line.contains("(own)") || !line.starts_with("- [ ]"))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            section("## languages"),
            [
                "",
                "1 of these is enough.",
                "",
                "- [x] \\- \\*Zig\\* (own)",
                "",
                "  A talk",
                "",
                "- [ ] V (learning) (own)",
                "- [ ] ~~Odin (own)~~ (skipped)",
                "",
                "Also, in no total:",
                "",
                "- [x] \u{2068}\u{5e9}\u{5e4}\u{5d4}\u{2069} (own)",
            ],
            "{text}"
        );
        let containers = text.split_once("## container-tools").unwrap().1;
        let also = containers.split_once("Also, in no total:\n\n").unwrap().1;
        assert!(containers.contains("\n- [ ] Nomad (own) (learning)\n"), "{text}");
        assert!(also.starts_with("- [x] Buildah (own)\n"), "{text}");
        assert!(text.contains("\n- [x] one of their own\n"), "{text}");
        assert!(text.contains("\n\nOwn, in no number:\n\n- [x] Event storming (own)\n"), "{text}");
        // A mark each for what is counted, and for the three that are not.
        assert_eq!(text.matches("- [x]").count(), usize::from(summary.whole().green) + 3, "{text}");
    }

    #[test]
    fn a_list_has_statuses_and_notes() {
        let statuses = vec![Status::CanDo, Status::Learning, Status::ToDo, Status::Skipped];
        let summary = Summary::received(Day::from_number(2_519), Name::new("Ada *L*"), statuses);
        let is_noted = |entry: Entry<'_>| matches!(entry, Entry::Skill(skill) if skill.number.get() == 1);
        let notes =
            |entry: Entry<'_>| is_noted(entry).then_some("Wrote it.\n- Twice\n\nhttps://example.org/");
        let text = markdown(&summary, &|id| format!("Area {id}"), &notes);
        let titles: Vec<_> = summary.skills().map(|skill| skill.title).collect();
        assert_eq!(
            text,
            format!(
                "# Backend skills of Ada \\*L\\*, 24 November 2026: 33 %\n\n1 of 3 green, 1 learning. 1 skipped, not counted.\n\n\
                 ## Area programming\n\n\
                 - [x] {}\n\n  Wrote it.\n  \\- Twice\n\n  <https://example.org/>\n\n\
                 - [ ] {} (learning)\n- [ ] {}\n- [ ] ~~{}~~ (skipped)\n",
                titles[0], titles[1], titles[2], titles[3]
            )
        );
    }
}
