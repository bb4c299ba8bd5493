use crate::pages::{Browser, DAY, Page, Shared, Stored, Summary};
use crate::server::Server;
use greenlit::progress::{MAX_NAME_LETTERS, Status};

/// Opens a summary that has something to share.
async fn open_summary(browser: &Browser, server: &Server) {
    browser.open(&format!("{}about/", server.base)).await;
    Stored::of(browser).save_changes(&[("http", DAY, Status::CanDo)]).await;
    browser.open(&format!("{}summary/", server.base)).await;
}

pub async fn names_of_any_script_are_shared_whole(browser: &Browser, server: &Server) {
    for name in ["Александр Солженицын", "नरेन्द्र शर्मा", "นายกฤษณะ ไชยรัตน์", "יצחק בן־אבי"]
    {
        open_summary(browser, server).await;
        let summary = Summary::of(browser);
        summary.set_name(name).await;
        assert_eq!(summary.name_message().await, "");
        let link = summary.share_link().await;
        browser.open(&link).await;
        let shared = Shared::of(browser);
        assert_eq!(shared.whose().await, format!("{name}: backend skills"));
        // Whatever its direction, it moves nothing around it.
        assert_eq!(shared.isolated_name().await, name);
    }
}

pub async fn a_name_that_is_cut_says_so(browser: &Browser, server: &Server) {
    open_summary(browser, server).await;
    let summary = Summary::of(browser);
    let letter = "नि";
    let (fitting, longer) = (letter.repeat(MAX_NAME_LETTERS), letter.repeat(MAX_NAME_LETTERS + 1));
    summary.type_name(&longer).await;
    summary.until_name_message(&fitting).await;
    assert!(summary.name_message().await.contains(&MAX_NAME_LETTERS.to_string()));
    let link = summary.share_link().await;
    // What was typed stays as it is, so that it can be mended.
    browser.reload().await;
    assert_eq!(summary.name().await, longer);
    browser.open(&link).await;
    assert_eq!(Shared::of(browser).isolated_name().await, fitting);

    open_summary(browser, server).await;
    summary.type_name("\u{200b}\u{3164}").await;
    summary.until_name_message("nothing to see").await;
    let link = summary.share_link().await;
    browser.open(&link).await;
    Shared::of(browser).until_opened().await;
    assert_eq!(Shared::of(browser).whose().await, "A backend engineer's skills");
    assert_eq!(Page::of(browser).title().await, "A backend engineer's skills · Greenlit");
}
