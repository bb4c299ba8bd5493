// Records input before the app is ready, and replays it once it is. Only what a person does counts, and not what the browser puts
// back into controls, before or after. (Classic scripts share one scope; the block keeps these names out of it.)
{
  const CONTROLS = {
    change: "input[type=checkbox], input[type=radio], select",
    input: "input:not([type=checkbox], [type=radio], [type=file]), textarea",
    click: "button[type=button]",
  };
  const inputs = new Map(); // The latest input of each control, in the order in which they were made.

  // Restoring fires no trusted events, except that Firefox does for texts. But a person types where the focus is, or drops a text.
  const isRestored = ({ isTrusted, type, target, inputType }) =>
    !isTrusted || type === "input" && target !== document.activeElement && inputType !== "insertFromDrop";

  const record = (event) => {
    const { type, target } = event;
    const control = !isRestored(event) && target.closest(CONTROLS[type]);
    if (!control) return;
    inputs.delete(control); // Otherwise the control would keep its old place in the order.
    inputs.set(control, { type, value: control.value, checked: control.checked });
  };

  const replay = ({ type, value, checked }, control) => {
    if (type === "click") {
      control.click();
    } else if (control.matches("[type=checkbox], [type=radio]")) {
      // The app has set every control to its own state, so one that differs was clicked.
      if (control.checked !== checked) control.click();
    } else {
      control.value = value;
      control.dispatchEvent(new Event(type, { bubbles: true }));
    }
  };

  // In the capture phase, so that no other listener can stop an event before.
  for (const type in CONTROLS) addEventListener(type, record, true);
  // The page would be loaded again, and these inputs with it lost.
  addEventListener("greenlit-reload", (event) => { if (inputs.size) event.preventDefault(); });
  addEventListener("greenlit-ready", () => {
    // A tab may be restored when the app is ready already. Its controls are then set by the app when the page is shown.
    addEventListener("input", (event) => {
      if (event.isTrusted && isRestored(event) && event.target.matches(CONTROLS.input)) event.stopImmediatePropagation();
    }, true);
    for (const type in CONTROLS) removeEventListener(type, record, true);
    inputs.forEach(replay);
  }, { once: true });
}
