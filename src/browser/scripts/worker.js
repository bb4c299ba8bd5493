// Registers the service worker, once the app runs and no longer competes with it for the network. Dispatches `greenlit-waits`
// when a new version waits, and lets it take over at `greenlit-take`, when the person consents. Dispatches `greenlit-offline`
// with what is known of the use without a network; the words are those of `src/browser/offline.rs`.
addEventListener("greenlit-started", async () => {
  const report = (detail) => dispatchEvent(new CustomEvent("greenlit-offline", { detail }));
  const { serviceWorker } = navigator;
  if (!serviceWorker) return report("unsupported");

  try {
    // Relative to the app's root, which has the manifest, and not to the page.
    const { href } = new URL("sw.js", document.querySelector("link[rel=manifest]").href);
    const registration = await serviceWorker.register(href);

    let isAnnounced = false;
    const announce = () => {
      isAnnounced = true;
      dispatchEvent(new Event("greenlit-waits"));
    };

    // No worker controls the page before the first one is installed, which is of the same version as the page; nor if the page
    // was loaded past the worker, as with Shift. Then a new version need not wait, and the person still decides when to reload.
    let isControlled = serviceWorker.controller !== null;
    const isFirst = registration.active?.state !== "activated"; // It is active, but not activated, while it takes over.
    serviceWorker.addEventListener("controllerchange", () => {
      if (isControlled) return location.reload();
      isControlled = true;
      if (!isFirst) announce();
    });

    // The new version may have been taken while the page was in the page cache. There it heard of nothing, and in WebKit it finds
    // all as it was, so a reload has to tell.
    addEventListener("pageshow", ({ persisted }) => persisted && isAnnounced && location.reload());

    const onState = ({ target }) => {
      if (target.state === "activated") report("kept");
      if (registration.waiting && registration.active) announce(); // The first worker waits for nobody.
    };
    const follow = () => registration.installing?.addEventListener("statechange", onState);
    if (registration.active) report("kept");
    if (registration.waiting) announce();
    follow();
    registration.addEventListener("updatefound", follow);

    addEventListener("greenlit-take", () => {
      const { waiting } = registration;
      // Taken already, elsewhere.
      if (!waiting) return location.reload();
      waiting.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
      waiting.postMessage("take");
    });

    // A worker that cannot install tells why.
    serviceWorker.addEventListener("message", ({ data }) => {
      if (!registration.active) report(data);
      else if (data === "changed") report("older");
    });
  } catch {
    // Denied, or a debug build, which has no worker: everything works without one, as long as there is a network.
    report("failed");
  }
});
