// Registers the service worker, once the app runs and no longer competes with it for the network. Dispatches `greenlit-waits`
// when a new version waits, and lets it take over at `greenlit-take`, when the person consents.
addEventListener("greenlit-started", async () => {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;

  try {
    // Relative to the app's root, which has the manifest, and not to the page.
    const { href } = new URL("sw.js", document.querySelector("link[rel=manifest]").href);

    // The first worker is of the same version as the page, so there is no need to reload.
    const hadController = serviceWorker.controller !== null;
    serviceWorker.addEventListener("controllerchange", () => hadController && location.reload());

    const registration = await serviceWorker.register(href);
    const announce = () => {
      if (registration.waiting && serviceWorker.controller) dispatchEvent(new Event("greenlit-waits"));
    };
    announce();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", announce));
    addEventListener("greenlit-take", () => registration.waiting?.postMessage("take"));
  } catch {
    // Denied, or a debug build, which has no worker: everything works without one, as long as there is a network.
  }
});
