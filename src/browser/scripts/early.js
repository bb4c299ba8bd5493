// What a person did before the app was ready is done once it is. Only real input counts: what a browser restores into controls
// fires no trusted event. (Classic scripts share one scope; the block keeps these names out of it.)
{
  const CONTROLS = {
    change: "input[type=checkbox], input[type=radio], select",
    input: "input:not([type=checkbox], [type=radio], [type=file]), textarea",
    click: "button[type=button]",
  };
  const acts = new Map(); // The latest act for each control, in the order in which they were done.

  const record = ({ isTrusted, type, target }) => {
    const control = isTrusted && target.closest(CONTROLS[type]);
    if (!control) return;
    acts.delete(control); // A map keeps the place of a key that it has.
    acts.set(control, { type, value: control.value, checked: control.checked });
  };

  const replay = ({ type, value, checked }, control) => {
    if (type === "click") {
      control.click();
    } else if (control.matches("[type=checkbox], [type=radio]")) {
      // The app has put every control where its own state is, so one that differs waits for its click.
      if (control.checked !== checked) control.click();
    } else {
      control.value = value;
      control.dispatchEvent(new Event(type, { bubbles: true }));
    }
  };

  // In the capture phase, so that nothing in the page can keep an act from being seen.
  for (const type in CONTROLS) addEventListener(type, record, true);
  addEventListener("greenlit-ready", () => {
    for (const type in CONTROLS) removeEventListener(type, record, true);
    acts.forEach(replay);
  }, { once: true });
}
