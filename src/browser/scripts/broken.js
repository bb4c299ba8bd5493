// Shows a notice if the app cannot start or has stopped, and offers the saved progress as a file. It is not part of the app,
// since it must work when the app does not. (Classic scripts share one scope; the block keeps these names out of it.)
{
  const PATIENCE = 8_000; // Milliseconds after everything has loaded.

  const isReady = () => "ready" in document.documentElement.dataset;

  const showNotice = () => {
    const notice = document.querySelector("[data-notice=broken]");
    if (!notice) return;
    notice.hidden = false;
    const link = notice.querySelector("a");
    try {
      const saved = localStorage.getItem("greenlit.progress");
      link.hidden = !saved;
      if (saved) link.href = `data:application/json,${encodeURIComponent(saved)}`;
    } catch {
      // Storage is denied, so there is nothing to offer.
    }
  };

  // Before the app is ready, any error may be the reason. Later only a trap, such as a panic in WebAssembly, is the app's;
  // other errors are those of extensions.
  const onError = ({ target, error, reason }) => {
    const isResource = target instanceof Element;
    const isOurs = isResource
      ? target.matches("script, link")
      : !isReady() || (error ?? reason)?.name === "RuntimeError";
    if (isOurs) showNotice();
  };

  addEventListener("error", onError, true); // In the capture phase, since errors of resources do not bubble.
  addEventListener("unhandledrejection", onError);
  addEventListener("load", () => setTimeout(() => isReady() || showNotice(), PATIENCE));
}
