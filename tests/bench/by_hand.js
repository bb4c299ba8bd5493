// What a tick does on the checklist page, by hand: the lamp, the counts and roads of its area and of all, and saving.
const saved = JSON.parse(localStorage.getItem("skills") ?? "{}");

// What shows how some rows stand: those of a group, or all.
const counter = (rows, numbers, road) => ({ rows, numbers, road });
const groups = [...document.querySelectorAll(".group")].map((group) => {
  const link = document.querySelector(`.group-link[href="#${group.id}"]`);
  const rows = [...group.querySelectorAll(".row")];
  return { ...counter(rows, link.querySelector(".numbers"), link.querySelector(".green")), count: group.querySelector(".group-count") };
});
const headline = document.querySelector(".headline");
const percent = headline.querySelector(".percent");
const whole = counter(
  [...document.querySelectorAll(".row")],
  headline.querySelector(".sentence"),
  headline.querySelector(".green"),
);

const count = ({ rows, road }) => {
  const green = rows.filter((row) => row.dataset.status === "can").length;
  // A stack group names what is chosen, in place of a road.
  road?.setAttribute("d", `M0 50H${Math.floor((4000 * green) / rows.length)}`);
  return green;
};

const showGroup = (group) => {
  const green = count(group);
  group.numbers.textContent = `${green} / ${group.rows.length}`;
  group.count.textContent = `${green} of ${group.rows.length} green`;
};

const showWhole = () => {
  const green = count(whole);
  whole.numbers.textContent = `${green} green, ${whole.rows.length - green} to do.`;
  percent.dataset.percent = Math.floor((100 * green) / whole.rows.length);
  percent.textContent = `${percent.dataset.percent} %`;
};

for (const group of groups) {
  for (const row of group.rows) {
    const tick = row.querySelector("[data-skill]");
    if (saved[tick.dataset.skill]) {
      tick.checked = true;
      row.dataset.status = "can";
    }
    tick.addEventListener("change", () => {
      row.dataset.status = tick.checked ? "can" : "todo";
      saved[tick.dataset.skill] = tick.checked;
      localStorage.setItem("skills", JSON.stringify(saved));
      showGroup(group);
      showWhole();
    });
  }
  showGroup(group);
}
showWhole();
document.documentElement.dataset.ready = "";
