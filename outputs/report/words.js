// words.js - numbers and pieces of the page as people read them.
// Children are shown to the nearest 10, as the Department publishes England; text from the study
// only ever becomes text nodes, never markup.
"use strict";

const study = JSON.parse(document.getElementById("study").textContent);
const last_year = study.provenance.last;
const launch_year = study.provenance.launch;

const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const minus = "\u2212";
const missing = "not available";

const is_number = (x) => typeof x === "number" && Number.isFinite(x);
const to_ten = (x) => Math.round(x / 10) * 10;

/** A count to the nearest 10; small ones (under 100) as they are. */
function count(x) {
  if (!is_number(x)) return missing;
  const shown = Math.abs(x) < 100 ? Math.round(x) : to_ten(x);
  return (shown < 0 ? minus : "") + grouped.format(Math.abs(shown));
}

/** Pounds in millions or billions; to the nearest thousand where a decimal of a million is too coarse. */
function pounds(x) {
  if (!is_number(x)) return missing;
  const size = Math.abs(x), sign = x < 0 && size >= 500 ? minus : "";
  if (size < 5e4) return `${sign}£${grouped.format(Math.round(size / 1e3) * 1e3)}`;
  if (size >= 1e9) return `${sign}£${(size / 1e9).toFixed(size >= 1e10 ? 1 : 2)} billion`;
  if (size >= 1e7) return `${sign}£${grouped.format(size / 1e6)} million`;
  return `${sign}£${(size / 1e6).toFixed(1)} million`;
}

/** A change as its size and its direction: ["1,230", "more children"], or "No change". */
function changed(x, write, more, fewer) {
  const size = write(Math.abs(x));
  return is_nothing(size) ? ["No change", null] : [size, x > 0 ? more : fewer];
}

const is_nothing = (text) => !/[1-9]/.test(text);
const with_plus = (x, write) => {
  const text = write(x);
  return (is_number(x) && x > 0 && !is_nothing(text) ? "+" : "") + text;
};
/** A change and its range, in a table: "no change" where nothing of it shows. */
const change = (x, write) => (is_number(x) && is_nothing(write(x)) ? "no change" : with_plus(x, write));
const change_range = (low, high, write) =>
  is_number(low) && is_nothing(write(low)) && is_nothing(write(high)) ? "no change" : range(low, high, (x) => with_plus(x, write));
const decimal = (x, places = 1) =>
  is_number(x) ? (x < 0 && Math.abs(x) >= 0.5 * 10 ** -places ? minus : "") + Math.abs(x).toFixed(places) : missing;
const percent = (x, places = 1) => (is_number(x) ? decimal(x, places) + "%" : missing);
const range = (low, high, write) => (is_number(low) && is_number(high) ? `${write(low)} to ${write(high)}` : missing);
const financial_year = (year) => `${year - 1}-${String(year).slice(2)}`;
/** Pounds for one week, one unit: to the pound below 100, else to the nearest 10. */
const pounds_each = (x) => (is_number(x) && x < 0 ? minus : "") + (is_number(x) ? "£" + count(Math.abs(x)) : missing);
const writers = { GBP: pounds, "GBP a week": (x) => pounds_each(x) + " a week" };
const writer = (unit) => writers[unit] || count;
const authorities = (n) => `${grouped.format(n)} ${n === 1 ? "authority" : "authorities"}`;

/** An element with attributes and children; strings become text. */
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A table; the first column heads its row. Cells that begin with a digit or sign are set right. */
function table(caption, headings, rows, options = {}) {
  const numeric = (i) => (options.numeric ? options.numeric.includes(i) : i > 0);
  const cell = (value, i) =>
    i === 0 ? element("th", { scope: "row" }, value)
            : element("td", { class: numeric(i) ? "number" : "prose" }, value);
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    element("table", {},
      element("caption", {}, element("span", {}, caption)),
      element("thead", {}, element("tr", {},
        headings.map((heading, i) => element("th", { scope: "col", class: numeric(i) ? "number" : null }, heading)))),
      element("tbody", {}, rows.map((row) =>
        element("tr", { class: row.total ? "total" : null }, (row.cells || row).map(cell))))));
}

/** A table folded away under a chart: the same numbers for those who cannot see it. */
const table_below = (...made) =>
  element("details", {}, element("summary", {}, "Show these figures as a table"), table(...made));

function section(id, heading, ...children) {
  return element("section", { id, "aria-labelledby": `${id}-heading` },
    element("h2", { id: `${id}-heading` }, heading), ...children);
}
const paragraph = (text, kind) => element("p", { class: kind || null }, text);
