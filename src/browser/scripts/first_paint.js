// Sets what is saved and changes the layout before the first paint, since a page that is painted one way and then another flashes or
// jumps: the theme that the person chose, and that they were here before.
try {
  const theme = localStorage.getItem("greenlit.theme");
  if (theme) document.documentElement.dataset.theme = theme;
  if (localStorage.getItem("greenlit.progress")) document.documentElement.dataset.returning = "";
} catch {
  // Storage is denied, so the system's theme applies, and the page opens as on a first visit.
}
