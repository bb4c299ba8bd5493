//! Storage as a replica needs it: texts under keys, shared by all tabs.

/// The reason why storage could not be read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// The browser gives this page no storage.
    #[error("storage is denied")]
    Denied,
    /// There is no room left.
    #[error("storage is full")]
    Full,
}

/// Texts under keys, shared by all tabs.
pub trait Storage {
    /// The text under a key; `None` where there is none.
    ///
    /// # Errors
    /// [`StorageError::Denied`].
    fn read(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Puts a text under a key.
    ///
    /// # Errors
    /// [`StorageError::Full`] where there is no room for the text, [`StorageError::Denied`] where there is no storage.
    fn write(&mut self, key: &str, text: &str) -> Result<(), StorageError>;

    /// Removes a key. Nothing happens where there is no storage.
    fn remove(&mut self, key: &str);

    /// The rest of every key that begins with the prefix, in no order; none where there is no storage.
    fn keys_with_prefix(&self, prefix: &str) -> Vec<String>;
}
