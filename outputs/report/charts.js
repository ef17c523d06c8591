// charts.js - the drawings, by Observable Plot; each is redrawn to the width it is given.
"use strict";

const colours = { baseline: "#12436d", policy: "#b8430a", no_effect: "#801650", published: "#0b0c0c" };
const colour = (scenario) => colours[scenario.role];
const dash = (scenario) => (scenario.role === "no_effect" ? "5,4" : scenario.role === "baseline" ? null : "9,3");

const drawings = [];  // [holder, draw], for redrawing when the width changes

/** A figure: caption, how to read it, the drawing made by `draw(width)`, and its table. */
function figure(title, reading, draw, ...below) {
  if (typeof Plot === "undefined") {  // a build without the chart libraries: the table, unfolded
    for (const each of below) if (each && each.tagName === "DETAILS") each.open = true;
    return element("figure", {}, element("figcaption", {}, title), ...below);
  }
  const holder = element("div", { class: "drawing", role: "img", "aria-label": `${title}. ${reading}` });
  drawings.push([holder, draw]);
  return element("figure", {}, element("figcaption", {}, title, element("span", {}, reading)), holder, ...below);
}

function draw_all() {
  for (const [holder, draw] of drawings) {
    const width = Math.floor(holder.clientWidth);
    if (width === 0 || holder.drawn === width) continue;
    holder.drawn = width;
    holder.replaceChildren(...[draw(width)].flat());
    for (const svg of holder.querySelectorAll("svg")) {
      svg.setAttribute("aria-hidden", "true");
      for (const labelled of svg.querySelectorAll("g[aria-label]")) labelled.removeAttribute("aria-label");
    }
  }
}

const points = (values, years, more = {}) =>
  years.map((year, i) => ({ year, value: values[i], ...more })).filter((point) => is_number(point.value));
const bands = (quantiles, years, from) =>
  years.map((year, i) => ({ year, low: quantiles.p10[i], high: quantiles.p90[i] }))
    .filter((band) => is_number(band.low) && is_number(band.high) && band.year >= from);

function year_axis(years, width) {
  const step = width < 520 ? 5 : 2;
  const last = years[years.length - 1];
  return { label: null, domain: [years[0], last], tickFormat: (year) => String(year), grid: false,
           ticks: years.filter((year) => (last - year) % step === 0) };
}
/** A count that fits beside an axis. */
const count_on_axis = (count) => (count >= 1e6 ? `${(count / 1e6).toFixed(1)} million` : grouped.format(count));
const value_axis = (unit) => ({
  grid: true, label: null, nice: true, ticks: 5,
  tickFormat: (x) => (unit === "GBP" ? `${x < 0 ? minus : ""}£${d3.format("~s")(Math.abs(x)).replace("G", "bn").replace("M", "m")}`
                                    : (x < 0 ? minus : "") + count_on_axis(Math.abs(x))),
});
const style = { fontSize: "14px", color: "#0b0c0c" };

/** A series by year: published points, each scenario's mean and band, and where projection begins. */
function time_chart(series, chosen, height = 300) {
  return (width) => {
    const years = study.years;
    const marks = [];
    if (launch_year < last_year) {
      marks.push(Plot.ruleX([launch_year], { stroke: "#505a5f", strokeDasharray: "2,3" }));
      marks.push(Plot.text([launch_year], { x: (d) => d, frameAnchor: "top", dy: -12, textAnchor: "start",
        text: () => "projection", fill: "#505a5f" }));
    }
    for (const at of chosen) {
      const quantiles = series.scenarios[at], paint = colour(study.scenarios[at]);
      if (study.provenance.draws > 1)
        marks.push(Plot.areaY(bands(quantiles, years, launch_year), { x: "year", y1: "low", y2: "high", fill: paint, fillOpacity: 0.18 }));
      const from = at === 0 ? years[0] : launch_year;  // before launch all scenarios are the baseline
      marks.push(Plot.lineY(points(quantiles.mean, years).filter((point) => point.year >= from), { x: "year", y: "value", stroke: paint, strokeWidth: 2.5,
        strokeDasharray: dash(study.scenarios[at]) }));
    }
    const published = series.published.filter(([year]) => year >= years[0] && year <= last_year);
    marks.push(Plot.dot(published, { x: "0", y: "1", r: 4, fill: colours.published, stroke: "white", strokeWidth: 1 }));
    return Plot.plot({ width, height, marginLeft: 80, marginRight: 18, marginTop: 24, marginBottom: 28, style,
      x: year_axis(years, width), y: value_axis(series.unit), marks });
  };
}

/** What each policy changes against the baseline, with the paired interval; zero is drawn. */
function difference_chart(series, chosen, height = 150) {
  return (width) => {
    const years = study.years;
    const marks = [Plot.ruleY([0], { stroke: "#0b0c0c" })];
    if (launch_year < last_year) marks.push(Plot.ruleX([launch_year], { stroke: "#505a5f", strokeDasharray: "2,3" }));
    for (const at of chosen) {
      const difference = series.difference[at];
      if (!difference) continue;
      const paint = colour(study.scenarios[at]);
      if (study.provenance.draws > 1)
        marks.push(Plot.areaY(bands(difference, years, launch_year), { x: "year", y1: "low", y2: "high", fill: paint, fillOpacity: 0.2 }));
      marks.push(Plot.lineY(points(difference.mean, years).filter((point) => point.year >= launch_year),
        { x: "year", y: "value", stroke: paint, strokeWidth: 2.5, strokeDasharray: dash(study.scenarios[at]) }));
    }
    return Plot.plot({ width, height, marginLeft: 80, marginRight: 18, marginTop: 10, marginBottom: 28, style,
      x: year_axis(years, width), y: { ...value_axis(series.unit), ticks: height < 110 ? 3 : 4, zero: true }, marks });
  };
}

/** A mean with its interval for each named row, on one scale with zero drawn. */
function interval_chart(rows, unit, paint) {
  return (width) => {
    const narrow = width < 520;  // names are above their bars where there is no room at the side
    const marks = [Plot.ruleX([0], { stroke: "#0b0c0c" }),
      Plot.ruleY(rows.filter((row) => is_number(row.p10)), { y: "name", x1: "p10", x2: "p90", stroke: paint, strokeWidth: 5, strokeOpacity: 0.35 }),
      Plot.dot(rows, { y: "name", x: "mean", r: 5, fill: paint })];
    if (narrow) marks.push(Plot.text(rows, { y: "name", text: "name", frameAnchor: "left", textAnchor: "start", dy: -15, stroke: "white", strokeWidth: 4, fill: "#0b0c0c" }));
    return Plot.plot({ width, height: 44 + (narrow ? 42 : 26) * rows.length, marginLeft: narrow ? 24 : 245, marginRight: 24,
      marginTop: narrow ? 14 : 6, marginBottom: 32, style, x: { ...value_axis(unit), ticks: narrow ? 3 : 6 },
      y: { label: null, domain: rows.map((row) => row.name), tickSize: 0, axis: narrow ? null : "left" }, marks });
  };
}

/** Model against published, a dot an area, both axes logarithmic, with the line of equality. */
function area_fit_chart(rows) {
  return (width) => {
    const kept = rows.filter((row) => row.published >= 20 && row.launch > 0);
    const domain = d3.extent(kept.flatMap((row) => [row.published, row.launch]));
    const axis = { type: "log", domain, grid: true, ticks: 4, tickFormat: (x) => grouped.format(x) };
    return Plot.plot({ width: Math.min(560, width), height: Math.min(500, width), marginLeft: 68, marginRight: 18, marginTop: 24, marginBottom: 42, style,
      x: { ...axis, label: "published" }, y: { ...axis, label: "model" },
      marks: [Plot.line([domain, domain].map((d, i) => [d[i], d[i]]), { stroke: "#505a5f" }),
        Plot.dot(kept, { x: "published", y: "launch", title: "name", r: 3.5, fill: colours.baseline, fillOpacity: 0.75 })] });
  };
}

/** The signs used in the charts, drawn and named. */
function key(chosen) {
  if (typeof Plot === "undefined") return null;
  const sign = (inside) => {
    const holder = element("span", {});
    holder.innerHTML = `<svg width="34" height="14" aria-hidden="true">${inside}</svg>`;
    return holder;
  };
  const items = chosen.map((at) => {
    const scenario = study.scenarios[at];
    return element("li", {}, sign(`<rect y="1" width="34" height="12" fill="${colour(scenario)}" fill-opacity="${many ? 0.18 : 0}"/><line y1="7" y2="7" x2="34" stroke="${colour(scenario)}" stroke-width="3" stroke-dasharray="${dash(scenario) || "none"}"/>`), scenario.label);
  });
  items.unshift(element("li", {}, sign(`<circle cx="17" cy="7" r="4.5" fill="${colours.published}"/>`), "Published"));
  return element("ul", { class: "key" }, items);
}
