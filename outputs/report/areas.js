// areas.js - where: regions, and every authority in a table that can be searched and sorted.
"use strict";

function where() {
  if (study.areas.length === 0) return null;
  const policy = compared_outcomes[0];
  const parts = [];
  if (policy !== undefined && study.regions.length > 1) {
    const rows = study.regions.map((region) => ({ name: region.name, ...region.policy[policy - 1] }));
    const label = study.scenarios[policy].label;
    parts.push(figure(`Change in children looked after on 31 March ${last_year}, by region`,
      `${label} compared with the baseline. Dot: mean of ${draws_text}.${many ? " Bar: 80% range." : ""}`,
      interval_chart(rows, "children", colour(study.scenarios[policy])),
      table_below(`${label} compared with the baseline, 31 March ${last_year}.`, ["Region", "Change", "Range"],
        rows.map((row) => [row.name, change(row.mean, count), many ? change_range(row.p10, row.p90, count) : ""]))));
  }
  parts.push(element("h3", {}, study.areas.length === 1 ? study.areas[0].name : "Every authority"),
    paragraph(`Numbers in one authority are small. A policy changes things for a few children, and a few draws cannot tell that from random variation. Read each change with its range. If the range includes zero, the number could rise or fall. Each area's rates were fitted to its own published figures, so agreement between the first two columns is partly by construction. Where they differ, take care with the others.`),
    area_table(policy));
  return section("areas", "Where", ...parts);
}

function area_columns(policy) {
  const columns = [
    { heading: "Authority", value: (area) => area.name, show: (area) => area.name, text: true },
    { heading: `Published ${launch_year}`, value: (area) => area.published, show: (area) => (is_number(area.published) ? grouped.format(area.published) : missing) },
    { heading: `Model ${launch_year}`, value: (area) => area.launch, show: (area) => grouped.format(area.launch) },
    { heading: `Model, rate per 10,000`, value: (area) => area.rate, show: (area) => decimal(area.rate, 0) },
    { heading: `Baseline ${last_year}`, value: (area) => area.end, show: (area) => grouped.format(area.end) },
  ];
  if (policy !== undefined) {
    const of_policy = (area) => area.policy[policy - 1];
    const plain = (x) => (is_number(x) ? decimal(x, 1) : missing);
    columns.push({ heading: "Change", value: (area) => of_policy(area).mean, show: (area) => change(of_policy(area).mean, plain) });
    if (many) columns.push({ heading: "Range of change", value: (area) => of_policy(area).p10,
      show: (area) => change_range(of_policy(area).p10, of_policy(area).p90, plain) });
  }
  return columns;
}

function area_table(policy) {
  const columns = area_columns(policy);
  const one = study.areas.length === 1;
  const order = { column: 0, sign: 1 };
  const wanted = { text: "", region: "" };
  const body = element("tbody", {});
  const told = element("p", { role: "status", class: "honest" });

  function fill() {
    const { value, text } = columns[order.column];
    const rows = study.areas.filter((area) =>
      (area.name + " " + area.code).toLowerCase().includes(wanted.text) && (!wanted.region || area.region === wanted.region));
    rows.sort((a, b) => {
      const [x, y] = [value(a), value(b)];
      if (text) return order.sign * x.localeCompare(y, "en-GB");
      if (!is_number(x) || !is_number(y)) return is_number(y) - is_number(x);  // blanks last
      return order.sign * (x - y);
    });
    body.replaceChildren(...rows.map((area) => element("tr", {}, columns.map((column, i) =>
      i === 0 ? element("th", { scope: "row", title: `${area.code}, ${area.region}` }, column.show(area))
              : element("td", { class: "number" }, column.show(area))))));
    told.textContent = `${rows.length} of ${authorities(study.areas.length)}.`;
  }

  const heads = columns.map((column, i) => {
    const head = element("th", { scope: "col", class: i > 0 ? "number" : null });
    head.append(element("button", { type: "button", title: "Sort by this column", onclick: () => {
      order.sign = order.column === i ? -order.sign : column.text ? 1 : -1;
      order.column = i;
      heads.forEach((each, k) => each.setAttribute("aria-sort", k !== i ? "none" : order.sign > 0 ? "ascending" : "descending"));
      fill();
    } }, column.heading));
    return head;
  });
  heads[0].setAttribute("aria-sort", "ascending");

  const regions = [...new Set(study.areas.map((area) => area.region))].filter(Boolean).sort();
  const find = element("div", { class: "find" },
    element("div", {}, element("label", { for: "find-area" }, "Find an authority"),
      element("input", { id: "find-area", type: "search", autocomplete: "off", oninput: (event) => { wanted.text = event.target.value.trim().toLowerCase(); fill(); } })),
    element("div", {}, element("label", { for: "find-region" }, "Region"),
      element("select", { id: "find-region", onchange: (event) => { wanted.region = event.target.value; fill(); } },
        element("option", { value: "" }, "All of England"), regions.map((region) => element("option", { value: region }, region)))));
  fill();
  const caption = `Children looked after on 31 March; mean of ${draws_text}` +
    (policy !== undefined ? `; change: ${study.scenarios[policy].label} compared with the baseline on 31 March ${last_year}` : "") + "." + (one ? "" : " Choose a heading to sort.");
  return element("div", {}, one ? null : [find, told],
    element("div", { class: "areas", tabindex: "0", role: "region", "aria-label": one ? study.areas[0].name : "Every authority" },
      element("table", {}, element("caption", {}, element("span", {}, caption)), element("thead", {}, element("tr", {}, heads)), body)));
}
