// page.js - the order of the page; the first file to read.
"use strict";

function contents(sections) {
  return element("nav", { "aria-label": "Contents" }, element("ul", { class: "contents" },
    sections.map((each) => element("li", {}, element("a", { href: `#${each.id}` }, each.querySelector("h2").textContent)))));
}

const sections = [what_happens(), what_it_costs(), what_the_loops_move(), where(), how_well_it_fits(), what_it_rests_on()].filter(Boolean);
document.getElementById("sections").append(opening(), contents(sections), ...sections);
document.getElementById("foot").append(
  paragraph(`Kindred ${study.provenance.version} · commit ${study.provenance.commit} · seed ${study.provenance.seed} · ${draws_text} · ${authorities(study.provenance.areas)}. This page fetches nothing and sends nothing.`));
draw_all();
let waiting = 0;
addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(draw_all, 120); });
