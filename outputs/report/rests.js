// rests.js - how well the model fits, and what the answer rests on.
"use strict";

function how_well_it_fits() {
  const by_line = study.fit.map((each) => {
    const errors = each.rows.map(([year, published, model]) => [year, 100 * (model / published - 1)]);
    const worst = errors.reduce((a, b) => (Math.abs(b[1]) > Math.abs(a[1]) ? b : a), [0, 0]);
    return { ...each, worst, within: Math.abs(worst[1]) <= each.bar };
  });
  const met = by_line.filter((each) => each.within).length;
  const summary = by_line.map((each) => [each.label, with_plus(each.worst[1], percent), String(each.worst[0]), `within ${each.bar}%`,
    element("span", { class: each.within ? null : "miss" }, each.within ? "met" : "missed")]);
  const detail = by_line.flatMap((each) => each.rows.map(([year, published, model]) => {
    const write = writer(each.unit);
    return [`${each.label}, ${year}`, write(published), write(model), with_plus(100 * (model / published - 1), percent)];
  }));
  const parts = [
    paragraph(`Between 2013 and ${launch_year} the model runs freely: nothing is nudged towards the published figures on the way. Its rates were estimated from figures of the same years, so agreement shows that it holds together, not that it foresees.`),
    by_line.length > 0 ? paragraph(`${met} of ${by_line.length} series meet the bar that was set beforehand.`) : null,
    by_line.length > 0 ? table(`Baseline against publication, ${study.place}, worst year of 2019 to 2023.`, ["Series", "Worst error", "In", "Bar", "Result"], summary) : null,
    by_line.length > 0 ? table_below("Each year, baseline mean against publication.", ["Series and year", "Published", "Model", "Error"], detail) : null,
  ];
  const areas = study.area_fit;
  if (areas) {
    parts.push(element("h3", {}, "Authorities"),
      paragraph(`Half of the ${areas.count} authorities with a published count are within ${decimal(areas.median)}% (bar: ${areas.median_bar}%), nine in ten within ${decimal(areas.ninth)}% (bar: ${areas.ninth_bar}%).`),
      figure(`Looked after on 31 March ${launch_year}, each authority`, "On the line, model and publication agree. Both scales are logarithmic.",
        area_fit_chart(study.areas), paragraph("The same figures are in the table of every authority above.", "honest")));
  }
  if (study.ranks.length > 0) {
    parts.push(paragraph("Whether authorities stand in the published order, 31 March " + launch_year + ": 1 is the same order, 0 is none. Authorities with fewer than 20 looked after children, or whose figure is suppressed, are left out."),
      table("Rank correlation of the baseline with publication over authorities.", ["Ordered by", "Authorities", "Correlation"],
        study.ranks.map((row) => [row.label, String(row.areas), decimal(row.correlation, 2)])));
  }
  return section("fit", "How well it fits", ...parts, held_out(), tensions());
}

/** Figures that no parameter was moved to, each with what was expected before they were compared. */
function held_out() {
  if (study.held_out.length === 0) return null;
  const result = (row) => !row.known ? "" : element("span", { class: row.within ? null : "miss" }, row.within ? "within" : "outside");
  const rows = study.held_out.map((row) => [row.label, percent(row.model), percent(row.published),
    row.known || is_number(row.low) ? `${decimal(row.low)} to ${decimal(row.high)}%` : "", result(row), row.source]);
  return element("div", {}, element("h3", {}, "Held out, never fitted"),
    paragraph("No parameter was moved to meet these. The range is what was expected before the comparison; studies are of earlier years."),
    table(`Baseline, ${study.place}.`, ["Figure", "Model", "Published", "Expected", "Result", "Source"], rows, { numeric: [1, 2, 3] }));
}

/** Where published figures disagree with each other; the model has one answer, and it is shown. */
function tensions() {
  if (study.tensions.length === 0) return null;
  const write = (x) => (is_number(x) && Math.abs(x) >= 1000 ? count(x) : decimal(x, 2));
  const rows = study.tensions.map((row) => [row.label, write(row.model), write(row.published), row.explanation]);
  return element("div", {}, element("h3", {}, "Where published figures disagree"),
    paragraph("These cannot all be met at once. They are shown and not tuned away."),
    table(`Baseline, ${study.place}.`, ["Figure", "Model", "Published", "Why it matters"], rows, { numeric: [1, 2] }));
}

function evidence(scenario) {
  const facts = (pairs) => element("dl", {}, pairs.filter(([, text]) => text).flatMap(([term, text]) => [element("dt", {}, term), element("dd", {}, text)]));
  return element("div", {}, element("h3", {}, `Scenario: ${scenario.label}`),
    scenario.description ? paragraph(scenario.description) : null,
    scenario.interventions.map((each) => element("div", {}, facts([
      ["What is done", each.description], ["Where and when", each.where],
      ["Evidence", `${each.rating} of 5 (${grade_words[each.rating]}): ${each.design}`],
      ["Source", each.source], ["Interest declared", each.interest || "none declared"]]),
      each.caveat ? element("p", { class: "warning" }, element("b", {}, "Caveat. "), each.caveat) : null)),
    scenario.drawn.length > 0
      ? table(`${scenario.label}: what was drawn from its interval, once a draw.`, ["Uncertain number", "Mean", "Range drawn"],
          scenario.drawn.map((each) => [each.name, decimal(each.mean, 3), many ? `${decimal(each.p10, 3)} to ${decimal(each.p90, 3)}` : ""]))
      : null,
    scenario.text ? element("details", {}, element("summary", {}, "Show the scenario's whole text"), element("pre", { tabindex: "0" }, scenario.text)) : null);
}

function what_it_rests_on() {
  const { provenance } = study;
  const limits = [
    "The range holds chance (which child, in which month) and the uncertainty of the policy's effect and cost. It does not hold uncertainty in the model's other rates, in population, prices or future practice. The truth is less certain than the band.",
    "After the launch, rates stay at the mean of the last three published years, except where a scenario says otherwise. The baseline says what present practice leads to; it is not a forecast.",
    "Nothing published for a time after 31 March 2023 is used.",
    "Counts are of simulated children and disclose nobody. Small counts, and changes in one authority, are mostly chance.",
    many ? `With ${draws_text} the ends of a band are rough${provenance.draws < 20 ? ": treat them as an indication. More draws sharpen them" : ""}.` : "One draw shows no range at all. Run more draws before using a difference.",
  ];
  if (provenance.sample_weight > 1) limits.push(`This is a sample: each simulated child stands for ${provenance.sample_weight}, and chance looms larger than it is.`);
  return section("rests-on", "What it rests on",
    element("h3", {}, "Limits"), element("ul", { class: "plain" }, limits.map((text) => element("li", {}, text))),
    study.scenarios.map(evidence),
    study.statements.length > 0 ? element("div", {}, element("h3", {}, "Assumptions and statements in the study"),
      element("ul", { class: "plain" }, study.statements.map((text) => element("li", {}, text)))) : null,
    cite());
}

function cite() {
  const { provenance } = study;
  const named = study.scenarios.map((scenario) => scenario.label).join(", ");
  return element("div", {}, element("h3", {}, "How to cite, and how to repeat it"),
    paragraph(`Kindred ${provenance.version} (commit ${provenance.commit}), study of ${study.place}, ${provenance.first} to ${provenance.last}: ${named}; ${draws_text}, seed ${provenance.seed}.`),
    paragraph("The same version, scenario files, seed and number of draws give the same study, bit for bit, on any machine. For any figure as a table: kindred table STUDY --indicator NAME."),
    provenance.data.length > 0 ? element("details", {}, element("summary", {}, "Show the data files and their hashes"),
      table("Files that the study was made from.", ["File", "Hash"], provenance.data.map((each) => [each.file, element("code", {}, each.hash)]), { numeric: [] })) : null,
    element("h3", {}, "Licence of the data"),
    paragraph("Contains public sector information licensed under the Open Government Licence v3.0: statistics of the Department for Education, the Office for National Statistics, the department responsible for local government, and Ofsted. They have not endorsed this study."));
}
