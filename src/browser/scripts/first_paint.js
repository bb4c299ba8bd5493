// Sets what is saved and changes the layout before the first paint, since a page that is painted one way and then another flashes or
// jumps: the theme that the person chose, that they were here before, and that they keep a role, which is saved as more than `null`.
try {
  const theme = localStorage.getItem("greenlit.theme");
  if (theme) document.documentElement.dataset.theme = theme;
  if (localStorage.getItem("greenlit.progress")) document.documentElement.dataset.returning = "";
  if (Object.entries(localStorage).some(([key, role]) => key.startsWith("greenlit.role.") && role.includes('"role":{'))) {
    document.documentElement.dataset.roles = "";
  }
} catch {
  // Storage is denied, so the system's theme applies, and the page opens as on a first visit.
}
