//! Rules about what people read: short titles, sentences that fit, and references that open.

use crate::Fault;
use crate::fault::Reporter;
use crate::schema::Written;

const MAX_TITLE_WORDS: usize = 5;
const MAX_CAN_BYTES: usize = 140;
const MAX_WHY_BYTES: usize = 160;
const MAX_PROVE_BYTES: usize = 360;
const MAX_REFERENCES: usize = 3;

pub(super) fn titles_are_short(written: &Written, faults: &mut Vec<Fault>) {
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            let is_short = skill.title.split_whitespace().count() <= MAX_TITLE_WORDS;
            report.require(is_short, &skill.id, "the title has more than five words");
        }
    }
}

pub(super) fn sentences_are_short(written: &Written, faults: &mut Vec<Fault>) {
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            let begins = skill.can.starts_with("I can ");
            report.require(begins, &skill.id, "`can` does not start with \"I can \"");
            for (field, text, most) in [
                ("can", Some(&skill.can), MAX_CAN_BYTES),
                ("why", Some(&skill.why), MAX_WHY_BYTES),
                ("prove", skill.prove.as_ref(), MAX_PROVE_BYTES),
            ] {
                let Some(text) = text else { continue };
                let ends = text.ends_with('.');
                report.require(ends, &skill.id, format!("`{field}` is not a sentence with a full stop"));
                report.require(
                    text.len() <= most,
                    &skill.id,
                    format!("`{field}` is longer than {most} bytes"),
                );
            }
        }
    }
}

pub(super) fn addresses_are_https(written: &Written, faults: &mut Vec<Fault>) {
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            for url in skill.read.iter().map(|reference| &reference.url).chain(&skill.site) {
                let is_https = url.starts_with("https://");
                report.require(is_https, &skill.id, format!("{url} is not an https address"));
            }
        }
    }
}

pub(super) fn references_are_few(written: &Written, faults: &mut Vec<Fault>) {
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            let is_few = skill.read.len() <= MAX_REFERENCES;
            report.require(is_few, &skill.id, "has more than three references to `read`");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::edit;

    #[test]
    fn a_title_has_five_words_at_most() {
        edit("web.toml", "title = \"HTTP\"", "title = \"How the web really works\"").is_accepted();
        edit("web.toml", "title = \"HTTP\"", "title = \"How the web works in detail\"")
            .is_refused("web.toml: http: the title has more than five words");
    }

    #[test]
    fn a_skill_is_something_that_i_can() {
        edit("web.toml", "I can read", "You can read")
            .is_refused("web.toml: http: `can` does not start with \"I can \"");
    }

    #[test]
    fn a_sentence_ends() {
        edit("web.toml", "why = \"It saves work.\"", "why = \"It saves work\"")
            .is_refused("web.toml: caching: `why` is not a sentence with a full stop");
        edit("web.toml", "prove = \"Cache one.\"", "prove = \"Cache one\"")
            .is_refused("web.toml: caching: `prove` is not a sentence with a full stop");
    }

    #[test]
    fn a_sentence_fits() {
        let long = |bytes: usize| format!("{}.", "x".repeat(bytes - 1));
        for (field, old, most) in
            [("why", "It saves work.", MAX_WHY_BYTES), ("prove", "Cache one.", MAX_PROVE_BYTES)]
        {
            edit("web.toml", old, &long(most)).is_accepted();
            edit("web.toml", old, &long(most + 1))
                .is_refused(&format!("web.toml: caching: `{field}` is longer than {most} bytes"));
        }
    }

    #[test]
    fn an_address_is_https() {
        edit("web.toml", "https://www.rfc-editor.org/rfc/rfc9110", "http://example.org")
            .is_refused("web.toml: http: http://example.org is not an https address");
        edit("languages.toml", "https://www.python.org/", "python.org")
            .is_refused("languages.toml: python: python.org is not an https address");
    }

    #[test]
    fn three_references_are_enough() {
        let more = |number: usize| {
            format!("read = [{}", "{ title = \"More\", url = \"https://example.org/\" }, ".repeat(number))
        };
        edit("web.toml", "read = [", &more(2)).is_accepted();
        edit("web.toml", "read = [", &more(3))
            .is_refused("web.toml: http: has more than three references to `read`");
    }
}
