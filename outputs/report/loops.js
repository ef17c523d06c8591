// loops.js - what each mechanism moves: scenarios that switch it off and do nothing else.
"use strict";

function what_the_loops_move() {
  if (study.loops.length === 0) return null;
  const part = (found, write) => found
    ? [change(found.mean, write), many ? change_range(found.p10, found.p90, write) : "",
       found.baseline > 0 ? with_plus(100 * found.mean / found.baseline, percent) : missing]
    : [missing, "", missing];
  const rows = study.loops.map((row) => [study.scenarios[row.scenario].label, ...part(row.children, count), ...part(row.money, pounds)]);
  const shown = study.scenarios[0].label;
  return section("loops", "What the feedback loops do",
    paragraph(`Each row shows the same study with one mechanism switched off and nothing else changed. The change shows how much the ${shown.toLowerCase()} depends on that mechanism. A change near zero means that the mechanism has little effect on the result at its present strength, not that it does not exist.`),
    table(`Change from the ${shown.toLowerCase()}, ${study.place}: looked after on 31 March ${last_year}, and net spending in ${financial_year(last_year)}, in the prices of the year.${many ? ` Range: 80% range of ${draws_text}, paired.` : ""}`,
      ["Switched off", "Looked after", many ? "Range" : "", "Per cent", "Net spending", many ? "Range" : "", "Per cent"], rows));
}
