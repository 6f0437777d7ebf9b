// Draws a chart with ApexCharts in the page's own colours, and again when the theme changes. The same numbers stand in a
// table beside it, made by the server.
const rupees = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR", maximumFractionDigits: 0 });
const count = new Intl.NumberFormat("en-IN");

// The library writes some words as markup; names of shops and products may hold anything.
const plain = (words) => words.replaceAll("<", "‹").replaceAll(">", "›");

function brief(value) {
  const [size, unit] = Math.abs(value) >= 1e7 ? [1e7, " Cr"] : Math.abs(value) >= 1e5 ? [1e5, " L"] : Math.abs(value) >= 1e3 ? [1e3, " K"] : [1, ""];
  return (value / size).toFixed(size > 1 && value % size !== 0 ? 1 : 0) + unit;
}

// As many words below the plot as fit; the others are blank, their points tell them on hover.
function ticks(host, axis) {
  const step = Math.max(1, Math.ceil((axis.length * 58) / Math.max(host.clientWidth, 200)));
  return axis.map((word, i) => (i % step === 0 ? plain(word) : ""));
}

function series(facts, colour) {
  const bars = facts.kind !== "line";
  return {
    series: facts.series.map((one) => ({ name: plain(one.name), data: one.data })),
    colors: facts.series.map((one, i) => colour(one.before ? "--c-last" : `--c${i + 1}`)),
    stroke: bars ? { width: 0 } : { curve: "monotoneCubic", width: facts.series.map((one) => (one.before ? 1.5 : 2)), dashArray: facts.series.map((one) => (one.before ? 4 : 0)) },
    fill: { type: "solid", opacity: facts.series.map((one) => (bars ? 1 : one.before ? 0 : 0.07)) },
    plotOptions: { bar: { horizontal: facts.kind === "bars", borderRadius: 3, columnWidth: "56%", barHeight: "56%" } },
  };
}

function axes(host, facts, colour) {
  const labels = { style: { colors: colour("--soft"), fontSize: "12px", fontFamily: "inherit" } };
  const amounts = { ...labels, formatter: (value) => (facts.rupees ? "₹" : "") + brief(value) };
  const names = { ...labels, rotate: 0, trim: false, hideOverlappingLabels: false };
  const lying = facts.kind === "bars";
  return {
    xaxis: {
      type: "category",
      categories: lying ? facts.labels.map(plain) : ticks(host, facts.axis),
      labels: lying ? amounts : names,
      axisBorder: { show: false },
      axisTicks: { show: false },
      tooltip: { enabled: false },
      crosshairs: { stroke: { color: colour("--rule"), width: 1, dashArray: 0 } },
    },
    yaxis: { tickAmount: 3, forceNiceScale: true, labels: lying ? { ...labels, maxWidth: host.clientWidth < 500 ? 110 : 200 } : amounts },
    grid: { borderColor: colour("--hairline"), xaxis: { lines: { show: lying } }, yaxis: { lines: { show: !lying } }, padding: { left: 8, right: 12, top: -12, bottom: 0 } },
  };
}

function options(host, facts, events) {
  const style = getComputedStyle(host);
  const colour = (name) => style.getPropertyValue(name).trim();
  return {
    chart: {
      type: facts.kind === "line" ? "area" : "bar",
      height: facts.height,
      fontFamily: "inherit",
      background: "transparent",
      toolbar: { show: false },
      zoom: { enabled: false },
      selection: { enabled: false },
      animations: { enabled: false },
      events,
    },
    ...series(facts, colour),
    ...axes(host, facts, colour),
    dataLabels: { enabled: false },
    legend: { show: false },
    markers: { size: 0, hover: { size: 4 }, strokeColors: colour("--paper") },
    states: { hover: { filter: { type: "none" } }, active: { filter: { type: "none" } } },
    tooltip: {
      shared: true,
      intersect: false,
      x: { formatter: (_, at) => plain(facts.labels[at?.dataPointIndex] ?? "") },
      y: { formatter: (value) => (value == null ? "" : facts.rupees ? rupees.format(value) : count.format(value)) },
    },
  };
}

// The point under the pointer leads to the list behind it.
function follow(current) {
  let hovered = -1;
  return {
    mouseMove: (_, __, at) => (hovered = at?.dataPointIndex ?? -1),
    mouseLeave: () => (hovered = -1),
    click: (_, __, at) => {
      const href = current().hrefs[at?.dataPointIndex >= 0 ? at.dataPointIndex : hovered];
      if (href) {
        globalThis.Blazor.navigateTo(href);
      }
    },
  };
}

export async function draw(host, json, library) {
  const { default: ApexCharts } = await import(library);
  let facts = JSON.parse(json);
  const events = follow(() => facts);
  const chart = new ApexCharts(host, options(host, facts, events));
  await chart.render();
  const redraw = () => chart.updateOptions(options(host, facts, events), false, false);
  document.addEventListener("portal:theme", redraw);
  return {
    update(next) {
      facts = JSON.parse(next);
      return redraw().then(() => null);
    },
    dispose() {
      document.removeEventListener("portal:theme", redraw);
      chart.destroy();
    },
  };
}
