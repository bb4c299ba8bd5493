// The theme that the person chose, before the first paint: a page that is painted light and then turns dark is a flash.
try {
  const theme = localStorage.getItem("greenlit.theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is denied: the system's theme it is.
}
