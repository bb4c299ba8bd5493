use anyhow::Result;
pub fn test() -> Result<()> {
    Ok(())
}
pub fn bench() -> Result<()> {
    Ok(())
}
