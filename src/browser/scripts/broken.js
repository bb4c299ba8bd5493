// Tells when the app cannot start, or has stopped, and offers the saved progress as a file. It is no part of the app, since
// it must work where the app does not. (Classic scripts share one scope; the block keeps these names out of it.)
{
  const PATIENCE = 8_000; // Milliseconds after everything has loaded.

  const isReady = () => "ready" in document.documentElement.dataset;

  const tell = () => {
    const notice = document.querySelector("[data-notice=broken]");
    if (!notice) return;
    notice.hidden = false;
    const link = notice.querySelector("a");
    try {
      const saved = localStorage.getItem("greenlit.progress");
      link.hidden = !saved;
      if (saved) link.href = `data:application/json,${encodeURIComponent(saved)}`;
    } catch {
      // Storage is denied: there is nothing to offer.
    }
  };

  // Before the app is ready, any error may be why it is not. Later only a trap is the app's: a panic in WebAssembly. Other
  // errors are those of extensions.
  const onError = ({ target, error, reason }) => {
    const isResource = target instanceof Element;
    const isOurs = isResource
      ? target.matches("script, link")
      : !isReady() || (error ?? reason)?.name === "RuntimeError";
    if (isOurs) tell();
  };

  addEventListener("error", onError, true); // In the capture phase, since errors of resources do not bubble.
  addEventListener("unhandledrejection", onError);
  addEventListener("load", () => setTimeout(() => isReady() || tell(), PATIENCE));
}
