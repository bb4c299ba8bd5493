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
//! the first line says; those beyond what is enough follow under "Also". A note follows its skill as paragraphs of the same list item. Markup in names, titles and
//! notes is escaped; addresses in them become links.

use super::{SUBJECT, areas, skipped, tally};
use crate::catalogue::{Area, Job, Skill, SkillNumber};
use crate::progress::{Status, Summary};

/// The list. `title` returns the title of an area by its id, and `note` the note of a skill by its number.
pub fn markdown<'a>(
    summary: &Summary,
    title: &dyn Fn(&str) -> String,
    note: &dyn Fn(SkillNumber) -> Option<&'a str>,
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
    for (area, skills) in areas(summary) {
        text.push_str("\n## ");
        push_line(&mut text, &title(area.id));
        text.push('\n');
        let also = summary.listed(|skill| skill.area() == area).also;
        let counted: Vec<_> = skills.into_iter().filter(|skill| !also.contains(skill)).collect();
        for job in jobs(area) {
            let of_job: Vec<_> = counted.iter().copied().filter(|skill| skill.job() == job).collect();
            if of_job.is_empty() {
                continue;
            }
            if let Some(job) = job {
                push_job(&mut text, job, area);
            }
            text.push('\n');
            push_skills(&mut text, &of_job, summary, note);
        }
        if !also.is_empty() {
            text.push_str("\nAlso, in no total:\n\n");
            push_skills(&mut text, &also, summary, note);
        }
    }
    text
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

/// Adds a list of skills, each with its note.
fn push_skills<'a>(
    text: &mut String,
    skills: &[&Skill],
    summary: &Summary,
    note: &dyn Fn(SkillNumber) -> Option<&'a str>,
) {
    let mut noted = false;
    for skill in skills {
        if noted {
            text.push('\n');
        }
        push_skill(text, skill.title, summary.status(skill));
        noted = push_note(text, note(skill.number).unwrap_or_default());
    }
}

fn push_skill(text: &mut String, title: &str, status: Status) {
    let (before, after) = match status {
        Status::CanDo => ("- [x] ", "\n"),
        Status::Learning => ("- [ ] ", " (learning)\n"),
        Status::ToDo => ("- [ ] ", "\n"),
        Status::Skipped => ("- [ ] ~~", "~~ (skipped)\n"),
    };
    text.push_str(before);
    push_line(text, title);
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
fn push_line(text: &mut String, line: &str) {
    push_clean(text, &clean(line));
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
mod tests {
    use super::*;
    use crate::progress::{Day, Name};

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
    fn a_list_has_statuses_and_notes() {
        let statuses = vec![Status::CanDo, Status::Learning, Status::ToDo, Status::Skipped];
        let summary = Summary::received(Day::from_number(2_519), Name::new("Ada *L*"), statuses);
        let notes =
            |number: SkillNumber| (number.get() == 1).then_some("Wrote it.\n- Twice\n\nhttps://example.org/");
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
