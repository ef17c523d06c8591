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
  const compared_years = by_line.flatMap((each) => each.rows.map(([year]) => year));
  const [first, last] = [Math.min(...compared_years), Math.max(...compared_years)];
  const one_year = first === last;
  const parts = [
    paragraph(`Between ${study.provenance.first} and ${launch_year} the model runs freely: it is not adjusted towards the published figures on the way. Its rates were estimated from figures for the same years. This shows goodness of fit, not forecast skill.`),
    by_line.length > 0 ? paragraph(`${met} of ${by_line.length} series meet the target that was set beforehand.`) : null,
    by_line.length > 0 ? table(`Baseline compared with published figures, ${study.place}: ${one_year ? `year to 31 March ${last}` : `each series in its worst year from ${first} to ${last}`}.`, ["Series", one_year ? "Error" : "Largest error", "Year", "Target", "Result"], summary) : null,
    by_line.length > 0 ? table_below("Each year: published figure and mean of the baseline.", ["Series and year", "Published", "Model", "Error"], detail) : null,
  ];
  const areas = study.area_fit;
  if (areas && areas.count > 1) {
    parts.push(element("h3", {}, "Authorities"),
      paragraph(`Half of the ${authorities(areas.count)} with a published number are within ${decimal(areas.median)}% (target: ${areas.median_bar}%). Nine in ten are within ${decimal(areas.ninth)}% (target: ${areas.ninth_bar}%).`),
      figure(`Looked after on 31 March ${launch_year}, each authority`, "On the line, the model and the published figure agree. Both scales are logarithmic.",
        area_fit_chart(study.areas), paragraph("The same figures are in the table of every authority above.", "honest")));
  }
  if (study.ranks.length > 0) {
    parts.push(paragraph("How well the model ranks authorities on 31 March " + launch_year + ": 1 means the published order, 0 means no relation to it. Authorities with fewer than 20 looked-after children, or whose figure is suppressed, are left out."),
      table("Rank correlation between the baseline and the published figures of authorities.", ["Ordered by", "Authorities", "Correlation"],
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
  return element("div", {}, element("h3", {}, "Held out: not used in fitting"),
    paragraph("No parameter was adjusted to match these figures. The expected range was set before the comparison. Studies cover earlier years."),
    table(`Baseline, ${study.place}.`, ["Figure", "Model", "Published", "Expected", "Result", "Source"], rows, { numeric: [1, 2, 3] }));
}

/** Where published figures disagree with each other; the model has one answer, and it is shown. */
function tensions() {
  if (study.tensions.length === 0) return null;
  const write = (x) => (is_number(x) && Math.abs(x) >= 1000 ? count(x) : decimal(x, 2));
  const rows = study.tensions.map((row) => [row.label, write(row.model), write(row.published), row.explanation]);
  return element("div", {}, element("h3", {}, "Where published figures disagree"),
    paragraph("The model cannot match all of these at once. They are shown here, not hidden by tuning."),
    table(`Baseline, ${study.place}.`, ["Figure", "Model", "Published", "Why it matters"], rows, { numeric: [1, 2] }));
}

const drawn_writers = { GBP: pounds_each };
const drawn_units = { GBP: "£ for each" };

function uncertain_numbers(scenario) {
  const rows = scenario.drawn.map((each) => {
    const write = drawn_writers[each.unit] || ((x) => decimal(x, 3));
    return [each.name, drawn_units[each.unit] || each.unit, write(each.mean), many ? range(each.p10, each.p90, write) : ""];
  });
  return table(`${scenario.label}: values of uncertain numbers, drawn once per draw.`, ["Uncertain number", "Unit", "Mean", "80% range"], rows, { numeric: [2, 3] });
}

/** What an effect in the table says, with one of them as the example. */
function drawn_in_words(drawn) {
  const said = "A number is drawn again in every draw. An effect multiplies how often something happens: 1 is no change.";
  const effect = drawn.find((each) => each.unit === "times the baseline" && each.mean !== 1);
  const fidelity = drawn.find((each) => each.unit === "share");
  if (!effect || !fidelity || fidelity.mean <= 0 || fidelity.mean >= 1) return said;
  const stated = decimal(Math.abs(1 - effect.mean) / fidelity.mean, 3);
  return `${said} It is shown after fidelity, so it is nearer to 1 than the effect in the scenario's text: at the means below, ` +
    `${decimal(effect.mean, 3)} = 1 ${effect.mean < 1 ? minus : "+"} ${stated} x ${decimal(fidelity.mean, 3)}, where ${stated} is the stated ${effect.mean < 1 ? "reduction" : "increase"} and ${decimal(fidelity.mean, 3)} the fidelity.`;
}

function evidence(scenario) {
  const facts = (pairs) => element("dl", {}, pairs.filter(([, text]) => text).flatMap(([term, text]) => [element("dt", {}, term), element("dd", {}, text)]));
  return element("div", {}, element("h3", {}, `Scenario: ${scenario.label}`),
    scenario.description ? paragraph(scenario.description) : null,
    scenario.interventions.map((each) => element("div", {}, facts([
      ["What is done", each.description], ["Where and when", each.where],
      ["Evidence", `${each.rating} of 5 (${grade_words[each.rating]}): ${each.design}.${each.scope}`],
      ["Source", each.source], ["Interest declared", each.interest || "none declared"]]),
      each.caveat ? element("p", { class: "warning" }, element("b", {}, "Caveat. "), each.caveat) : null)),
    scenario.drawn.length > 0
      ? element("div", {}, paragraph(drawn_in_words(scenario.drawn)), uncertain_numbers(scenario))
      : null,
    scenario.text ? element("details", {}, element("summary", {}, "Show the scenario's full text"), element("pre", { tabindex: "0" }, scenario.text)) : null);
}

function what_it_rests_on() {
  const { provenance } = study;
  const limits = [
    "The range covers random variation (which child, in which month) and uncertainty in the policy's effect and cost. It does not cover uncertainty in the model's other rates, in population, prices or future practice. True uncertainty is larger than the range.",
    "After the launch, rates stay at the mean of the last three published years, except where a scenario says otherwise. The baseline shows what current practice would lead to. It is not a forecast.",
    `The projection uses no published figures of children's services after 31 March ${provenance.published_to}. Population projections and the assumed growth of prices go further.`,
    "Numbers are of simulated children and identify no one. Small numbers, and changes in one authority, are mostly random variation.",
    many ? `With ${draws_text} the ends of a range are ${provenance.rough_range ? "rough. Run more draws for a more precise range" : "approximate"}.` : "One draw gives no range. Run more draws before you use a difference.",
  ];
  if (provenance.sample_weight > 1) limits.push(`This is a sample: each simulated child represents ${provenance.sample_weight}, so random variation appears larger than it is.`);
  return section("rests-on", "What the results are based on",
    element("h3", {}, "Limits"), element("ul", { class: "plain" }, limits.map((text) => element("li", {}, text))),
    study.scenarios.map(evidence),
    study.statements.length > 0 ? element("div", {}, element("h3", {}, "Assumptions and statements in the study"),
      element("ul", { class: "plain" }, study.statements.map((text) => element("li", {}, text)))) : null,
    cite());
}

function cite() {
  const { provenance } = study;
  const named = study.scenarios.map((scenario) => scenario.label).join(", ");
  return element("div", {}, element("h3", {}, "How to cite and repeat this study"),
    paragraph(`Kindred ${provenance.version} (commit ${provenance.commit}), study of ${study.place}, ${provenance.first} to ${provenance.last}: ${named}; ${draws_text}, seed ${provenance.seed}.`),
    paragraph("The same version, scenario files, seed and number of draws give exactly the same study on any computer. To print any figure as a table: kindred table STUDY --indicator NAME."),
    provenance.data.length > 0 ? element("details", {}, element("summary", {}, "Show the data files and their hashes"),
      table("Data files that the study uses.", ["File", "Hash"], provenance.data.map((each) => [each.file, element("code", {}, each.hash)]), { numeric: [] })) : null,
    element("h3", {}, "Licence of the data"),
    paragraph("Contains public sector information licensed under the Open Government Licence v3.0: statistics of the Department for Education, the Office for National Statistics, the department responsible for local government, and Ofsted. They have not endorsed this study."));
}
