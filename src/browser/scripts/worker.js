// Registers the service worker, once the app runs and no longer competes with it for the network. Says when a new version
// waits (`greenlit-waits`), and hands it the person's consent to take over (`greenlit-take`).
addEventListener("greenlit-started", async () => {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;

  try {
    // Relative to the app's root, which is where the manifest is, and not to the page.
    const { href } = new URL("sw.js", document.querySelector("link[rel=manifest]").href);

    // The first worker takes over a page that is of its own version; there is nothing to reload.
    const hadController = serviceWorker.controller !== null;
    serviceWorker.addEventListener("controllerchange", () => hadController && location.reload());

    const registration = await serviceWorker.register(href);
    const tell = () => {
      if (registration.waiting && serviceWorker.controller) dispatchEvent(new Event("greenlit-waits"));
    };
    tell();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tell));
    addEventListener("greenlit-take", () => registration.waiting?.postMessage("take"));
  } catch {
    // Denied, or no worker in a debug build: everything works without one, as long as there is a network.
  }
});
