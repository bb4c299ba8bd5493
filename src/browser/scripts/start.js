// Starts the page's module. The build writes the names of its glue and its WebAssembly, with their hashes, into two preloads.
//
// WebKitGTK now and then traps in a module that it runs well when the page is loaded again (tauri-apps/tauri#7154,
// wasm-bindgen/wasm-bindgen#3470). So a page that traps while it starts is loaded again, once, unless that would lose something that
// was entered before.
const glue = document.querySelector("link[rel=modulepreload]").href;
const wasm = document.querySelector("link[rel=preload]").href;

const mayReload = (error) => error instanceof WebAssembly.RuntimeError
  && !history.state?.reloaded
  && dispatchEvent(new Event("greenlit-reload", { cancelable: true }));

try {
  const { default: init } = await import(glue);
  await init({ module_or_path: wasm });
  if (history.state?.reloaded) history.replaceState(null, "");
  dispatchEvent(new Event("greenlit-started"));
} catch (error) {
  if (mayReload(error)) {
    console.warn("Greenlit could not start, and tries once more.", error);
    history.replaceState({ reloaded: true }, "");
    location.reload();
  } else {
    // Not every engine tells of a module that fails after an `await`.
    reportError(error);
  }
}
