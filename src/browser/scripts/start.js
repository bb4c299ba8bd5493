// Starts the page's module. The build writes the names of its glue and its WebAssembly, with their hashes, into two preloads.
const glue = document.querySelector("link[rel=modulepreload]").href;
const wasm = document.querySelector("link[rel=preload]").href;
const { default: init } = await import(glue);
await init({ module_or_path: wasm });
dispatchEvent(new Event("greenlit-started"));
