//! The catalogue's prose. It is shipped in the HTML and in files, and never compiled into a WebAssembly module.

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The prose in the details of a skill.
#[derive(Debug)]
pub struct Words {
    /// An exercise whose outcome can be shown. `None` for a technology.
    pub prove: Option<&'static str>,
    /// The reason why it matters, or the use of a technology.
    pub why: &'static str,
    /// Primary sources: title and https address.
    pub read: &'static [(&'static str, &'static str)],
    /// A technology's official site.
    pub site: Option<&'static str>,
}
