//! Texts as JSON. A writer of all of JSON would weigh more in the bundle than the one document that needs it.

/// Adds a text in quotes, as JSON has it (RFC 8259).
pub fn push_text(json: &mut String, text: &str) {
    json.push('"');
    for character in text.chars() {
        match character {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            control @ '\0'..' ' => {
                json.push_str("\\u00");
                for digit in [control as u8 >> 4, control as u8 & 15] {
                    json.push(char::from(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 }));
                }
            }
            _ => json.push(character),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn controls_are_escaped() {
        let mut json = String::new();
        push_text(&mut json, "a\"b\\c\nd\u{1f}\u{0}é");
        assert_eq!(json, r#""a\"b\\c\nd\u001f\u0000é""#);
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            let mut json = String::new();
            push_text(&mut json, &text);
            prop_assert_eq!(serde_json::from_str::<String>(&json).ok(), Some(text));
        }
    }
}
