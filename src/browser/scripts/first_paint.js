// Sets what is saved and changes the layout before the first paint, since a page that is painted one way and then another flashes or
// jumps: the theme that the person chose, that they were here before, and that they keep a role or an own entry, each of which is saved
// as more than `null`.
try {
  const theme = localStorage.getItem("greenlit.theme");
  if (theme) document.documentElement.dataset.theme = theme;
  if (localStorage.getItem("greenlit.progress")) document.documentElement.dataset.returning = "";
  const holds = (prefix, part) =>
    Object.entries(localStorage).some(([key, value]) => key.startsWith(prefix) && value.includes(part));
  if (holds("greenlit.role.", '"role":{')) document.documentElement.dataset.roles = "";
  if (holds("greenlit.own.", '"name":')) document.documentElement.dataset.own = "";
} catch {
  // Storage is denied, so the system's theme applies, and the page opens as on a first visit.
}
