// sections.js - the opening, what happens, and what it costs.
"use strict";

const compared = study.scenarios.map((_, i) => i).filter((i) => i > 0);
const all_scenarios = study.scenarios.map((_, i) => i);
// Without an effect children fare as in the baseline: such a version is shown where money is.
const outcomes = all_scenarios.filter((i) => study.scenarios[i].role !== "no_effect");
const compared_outcomes = outcomes.filter((i) => i > 0);
const series_of = (indicator) => study.series.find((series) => series.indicator === indicator);
const value_in = (values, year) => values[study.years.indexOf(year)];
const many = study.provenance.draws > 1;
const draws_text = many ? `${study.provenance.draws} draws` : "one draw";
const band_text = many
  ? `Line: mean of ${draws_text}. Band: 80% range.`
  : "One draw only, so there is no band.";

// What pairing removes from a change, and what it does not.
const paired_text = "Every scenario uses the same random numbers, which removes much of the random variation from a change. " +
  (many ? "The standard error that the program prints shows what remains in its mean. Where the 80% range of a change includes zero, its direction is not clear. " : "");

function card(heading, figure_text, small, ...texts) {
  return element("div", { class: "card" }, element("h2", {}, heading),
    element("p", { class: "figure" }, figure_text, small ? element("small", {}, " " + small) : null),
    texts.map((text) => element("p", {}, text)));
}

function cards(at) {
  const answer = study.answers.find((each) => each.scenario === at);
  const made = [];
  if (answer && answer.children) {
    const { mean, p10, p90, baseline } = answer.children;
    made.push(card(`Looked after, 31 March ${last_year}`, ...changed(mean, count, "more children", "fewer children"),
      `${many ? `80% range of change: ${change_range(p10, p90, count)}. ` : ""}Baseline: ${count(baseline)}.`));
  }
  if (answer && answer.money) {
    const { mean, p10, p90, baseline } = answer.money;
    made.push(card(`Net spending, ${financial_year(launch_year + 1)} to ${financial_year(last_year)}`,
      ...changed(mean, pounds, "more", "less"),
      `${many ? `80% range of change: ${change_range(p10, p90, pounds)}. ` : ""}Baseline: ${pounds(baseline)}, in the prices of each year.`));
  }
  if (answer && answer.children && answer.harm) {
    const { mean, p10, p90, baseline } = answer.harm;
    made.push(card(`Serious adversity without help, ${financial_year(last_year)}`, ...changed(mean, count, "more child-months", "fewer child-months"),
      `${many ? `80% range of change: ${change_range(p10, p90, count)}. ` : ""}Baseline: ${count(baseline)} child-months without help, a plan or care. One child for one month is 1.`));
  }
  const interventions = at === undefined ? [] : study.scenarios[at].interventions;
  if (interventions.length > 0) {
    const weakest = interventions.reduce((a, b) => (b.rating < a.rating ? b : a));
    made.push(card("How good is the evidence?", `${weakest.rating} of 5`, grade_words[weakest.rating], weakest.design + "." + weakest.scope));
  }
  if (at === undefined) {
    const stock = series_of("cla_31mar");
    if (stock) made.push(card(`Looked after, 31 March ${last_year}`, count(value_in(stock.scenarios[0].mean, last_year)), "children",
      many ? `80% range: ${range(value_in(stock.scenarios[0].p10, last_year), value_in(stock.scenarios[0].p90, last_year), count)}.` : ""));
  }
  return element("div", { class: "cards" }, made);
}
const grade_words = ["no evidence", "very weak", "weak", "moderate", "good", "strong"];

/** The first screen's chart: the level above, and the policy's change below on the same years. */
function opening() {
  const stock = series_of("cla_31mar");
  const at = study.answers.length > 0 ? study.answers[0].scenario : undefined;
  const shown = at === undefined ? [0] : [0, at];
  const draw = (width) => {
    const parts = [time_chart(stock, shown, width < 520 ? 230 : 270)(width)];
    if (at !== undefined) {
      parts.push(element("p", { class: "subhead" }, "Change from the baseline, children"),
        difference_chart(stock, [at], 120)(width));
    }
    return parts;
  };
  return element("div", { class: "opening" },
    element("div", {}, figure(`Children looked after on 31 March, ${study.place}`,
      `${band_text} The scale does not start at zero.`, draw, key(shown),
      table_below(...series_table(stock, shown)))),
    cards(at));
}

function series_table(series, chosen) {
  const write = writer(series.unit);
  const published = new Map(series.published.map(([year, value]) => [year, value]));
  const headings = ["Year to 31 March", "Published"];
  for (const at of chosen) {
    headings.push(study.scenarios[at].label);
    if (many) headings.push("its range");
    if (at > 0) headings.push("change from baseline");
    if (at > 0 && many) headings.push("range of change");
  }
  const rows = study.years.map((year, i) => {
    const row = [String(year), published.has(year) ? write(published.get(year)) : ""];
    for (const at of chosen) {
      const quantiles = series.scenarios[at];
      row.push(write(quantiles.mean[i]));
      if (many) row.push(range(quantiles.p10[i], quantiles.p90[i], write));
      const difference = series.difference[at];
      if (at > 0) row.push(difference ? change(difference.mean[i], write) : "");
      if (at > 0 && many) row.push(difference ? change_range(difference.p10[i], difference.p90[i], write) : "");
    }
    return row;
  }).filter((row, i) => row[1] !== "" || is_number(series.scenarios[0].mean[i]));
  return [`${series.label}: published, and the mean of ${draws_text}.`, headings, rows];
}

function what_happens() {
  const panels = study.series.map((series) => element("div", {},
    figure(series.label, compared_outcomes.length > 0 ? "Above: number. Below: change from the baseline." : "", (width) => {
      const parts = [time_chart(series, outcomes, 210)(width)];
      if (compared_outcomes.length > 0) parts.push(difference_chart(series, compared_outcomes, 105)(width));
      return parts;
    }, table_below(...series_table(series, outcomes)))));
  return section("what-happens", "What happens",
    paragraph(`Dots are published figures, up to 31 March ${study.provenance.published_to}. ${band_text} ${compared.length > 0 ? paired_text : ""}Scales do not start at zero.${outcomes.length < all_scenarios.length ? " The no-effect version changes only cost, so it is shown only under costs." : ""}`),
    key(outcomes), element("div", { class: "pair" }, panels), placements(), lifetime(), needs());
}

/** What looked-after children need, with published figures, and care compared with children who were not in it. */
function needs() {
  if (study.needs.length === 0) return null;
  const rows = study.needs.map((row) => [row.label, decimal(row.model), is_number(row.published) ? decimal(row.published) : "", row.source]);
  const means = study.comparison.map((row) => [row.label, decimal(row.mean)]);
  return element("div", {}, element("h3", {}, "What looked-after children need"),
    paragraph("The score uses the scale of the Strengths and Difficulties Questionnaire, 0 to 40. Up to 13 is normal; 17 or more is a cause for concern. How the score changes over time is a judgement, not a measurement."),
    table(`Children aged 5 to 16 looked after for 12 months or more, baseline, ${study.place}, 31 March ${study.needs[0].year}.`,
      ["Score", "Model", "Published", "Source"], rows, { numeric: [1, 2] }),
    means.length === 0 ? null : element("div", {},
      paragraph(matched_in_words()),
      table(`Mean score at 18 of children known to the authority, baseline, ${study.place}, ${financial_year(last_year)}.`, ["Children", "Mean score"], means, { numeric: [1] })));
}

/** How much of the gap at 18 was there before care, from the figures of the table below. */
function matched_in_words() {
  const mean = (name) => (study.comparison.find((row) => row.indicator === name) || {}).mean;
  const looked_after = mean("needs_at_18_looked_after");
  const gap = looked_after - mean("needs_at_18_others"), matched = looked_after - mean("needs_at_18_matched");
  const rest = "The fairer comparison is with children who came from as much adversity and were not looked after. What remains reflects care, or the reasons children entered it.";
  if (!is_number(gap) || !is_number(matched) || gap <= 0) return rest;
  const before = gap - matched;
  return `At 18, the mean score of children who were looked after is ${decimal(gap)} points above that of other known children (a higher score is worse). ` +
    (before > 0 ? `The adversity they came from accounts for ${decimal(before)} of these points (${decimal(100 * before / gap, 0)}%): compared with children who came from as much, the gap is ${decimal(matched)}. `
                : `Compared with children who came from as much adversity, the gap is ${decimal(matched)}: the adversity they came from accounts for none of it. `) + rest;
}

function placements() {
  const rows = study.placements.map((row) => {
    const launch = row.published.find(([year]) => year === launch_year);
    return [row.label, launch ? count(launch[1]) : missing, ...outcomes.flatMap((at) =>
      at === 0 ? [count(value_in(row.scenarios[at].mean, launch_year)), count(value_in(row.scenarios[at].mean, last_year))]
               : [count(value_in(row.scenarios[at].mean, last_year))])];
  });
  if (rows.length === 0) return null;
  const headings = ["Placement", `Published ${launch_year}`, `Model ${launch_year}`, `Baseline ${last_year}`,
    ...compared_outcomes.map((at) => `${study.scenarios[at].label} ${last_year}`)];
  return element("div", {}, element("h3", {}, "Where looked-after children live"),
    table(`Children looked after on 31 March by placement, ${study.place}; mean of ${draws_text}.`, headings, rows));
}

function lifetime() {
  if (study.lifetime.length === 0) return null;
  const written = (row, value) => (is_number(value) ? (row.places === 0 ? grouped.format(value) : decimal(value, row.places)) + row.unit : missing);
  const rows = study.lifetime.map((row) => [row.label, written(row, row.model), is_number(row.published) ? written(row, row.published) : "", row.source]);
  return element("div", {}, element("h3", {}, "How many children are ever helped, how often and for how long"),
    paragraph("Percentages are of the children who reach the age in the year, or of the year's referrals, child protection conferences and plans. Months are means for the children adopted in the year. These figures check how often the same families return and how long things take. Published values from a study cover its own children and years, so they need not agree."),
    table(`Baseline and published figures, ${study.place}, year to 31 March ${study.lifetime[0].year}. Codes such as CIN25 are releases; they are listed with the published data.`,
      ["Measure", "Model", "Published", "Source"], rows, { numeric: [1, 2] }));
}

function what_it_costs() {
  if (study.money.length === 0) return null;
  const total = study.money.find((line) => line.breakdown === "total");
  const lines = study.money.filter((line) => line !== total);
  const parts = [paragraph("Net current expenditure by local authorities, by published service line, in cash: the prices of each year. Prices grow as the scenario says. Spending is worked out from activity: every referral, plan and week of placement has a price, and prices are reconciled with spending in 2022-23.")];
  if (total) parts.push(key(all_scenarios), figure(`Net current expenditure, ${study.place}`, `${band_text} The scale does not start at zero.`,
    time_chart(total, all_scenarios, 260), table_below(...series_table(total, all_scenarios))));
  for (const at of compared) parts.push(cost_by_line(lines, total, at));
  parts.push(reconciliation());
  return section("costs", "What it costs", ...parts);
}

function cost_by_line(lines, total, at) {
  const scenario = study.scenarios[at];
  const rows = [...lines, ...(total ? [total] : [])].map((line) => ({ name: line.label, ...line.cumulative[at], total: line === total, part: line.breakdown.startsWith("cla_") }))
    .filter((row) => row.total || Math.abs(row.mean) >= 5e4);
  const drawn = rows.filter((row) => !row.part);
  const years = `${financial_year(launch_year + 1)} to ${financial_year(last_year)}`;
  return element("div", {},
    figure(`${scenario.label}: total change in spending from the baseline, ${years}`,
      `Dot: mean of ${draws_text}.${many ? " Bar: 80% range." : ""} Left of zero means less spending. The cost of the programme is included in its line.`,
      interval_chart(drawn, "GBP", colour(scenario)),
      table_below(`Change from the baseline, ${years}, in the prices of each year.`, ["Service line", "Change", "Range"],
        rows.map((row) => ({ total: row.total, cells: [row.name, change(row.mean, pounds), many ? change_range(row.p10, row.p90, pounds) : ""] })))),
    scenario.role === "no_effect"
      ? paragraph("This version has the full cost and no effect. It shows what would be paid if the programme did not work.", "inset")
      : paragraph("A lower figure means less activity to pay for. Part of it is time and places that become free, not money saved: homes, carers and staff cost money until they are given up.", "inset"));
}

function reconciliation() {
  if (study.reconciliation.length === 0) return null;
  const factor = (row) => element("span", { class: row.factor < 0.7 || row.factor > 1.4 ? "miss" : null }, decimal(row.factor, 2));
  const rows = study.reconciliation.map((row) => [row.label, row.input ? "input" : pounds(row.priced), pounds(row.outturn),
    row.input ? "input" : factor(row), row.explanation]);
  return element("div", {}, element("h3", {}, "How prices were reconciled with spending"),
    paragraph("Activity times unit cost rarely adds up to what was spent. Each line is multiplied by the factor shown. A factor outside 0.7 to 1.4 means that unit costs leave something out; the table says what. A line marked input is not worked out from activity."),
    table("England, 2022-23.", ["Service line", "Activity times unit cost", "Spent", "Factor", "Explanation"], rows, { numeric: [1, 2, 3] }));
}
