// Sets the theme that the person chose before the first paint, since a page that is painted light and then dark flashes.
try {
  const theme = localStorage.getItem("greenlit.theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is denied, so the system's theme applies.
}
