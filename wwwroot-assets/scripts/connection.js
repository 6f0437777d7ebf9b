// When the circuit is away: a thin bar says so, and nothing typed is lost. Blazor tries again by itself; when the server no
// longer knows the circuit, what stands in the fields is kept for this tab, the page loads anew, and the fields are filled again.
(() => {
  "use strict";
  const bar = document.getElementById("components-reconnect-modal");
  const store = "portal.draft";
  const kept = "input:not([type=password], [type=hidden], [type=file]), textarea, select";
  let wasAway = false;

  const fields = () => [...document.querySelectorAll(`#main :is(${kept}), .mud-dialog :is(${kept})`)];
  const nameOf = (field) => field.name || (field.id && !field.id.startsWith("mudinput") ? field.id : "") || field.getAttribute("aria-label") || "";

  function keepDraft() {
    const values = {};
    for (const field of fields()) {
      const name = nameOf(field);
      if (name) {
        (values[name] ??= []).push(field.matches("[type=checkbox], [type=radio]") ? field.checked : field.value);
      }
    }
    sessionStorage.setItem(store, JSON.stringify({ page: location.pathname, values }));
  }

  function restoreDraft() {
    const draft = JSON.parse(sessionStorage.getItem(store) ?? "null");
    sessionStorage.removeItem(store);
    if (draft?.page !== location.pathname) {
      return;
    }
    for (const field of fields()) {
      const values = draft.values[nameOf(field)];
      if (values?.length) {
        fill(field, values.shift());
      }
    }
  }

  function fill(field, value) {
    if (typeof value === "boolean") {
      if (field.checked !== value) {
        field.click();
      }
    } else if (field.value !== value) {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  function loadAnew() {
    keepDraft();
    location.reload();
  }

  async function tryAgain() {
    try {
      if (!(await Blazor.reconnect()) && !(await Blazor.resumeCircuit())) {
        loadAnew();
      }
    } catch (error) {
      console.info("Still no signal.", error);
    }
  }

  function sayBack() {
    bar.classList.add("is-back");
    setTimeout(() => bar.classList.remove("is-back"), 2000);
  }

  function stateChanged({ detail: { state } }) {
    document.documentElement.dataset.signal = state === "hide" ? "on" : "off";
    if (state === "hide" && wasAway) {
      sayBack();
    } else if (state === "rejected" || state === "resume-failed") {
      loadAnew();
    }
    wasAway = state !== "hide";
  }

  function clicked(event) {
    if (event.target.closest("[data-load-again]")) {
      event.preventDefault();
      loadAnew();
    }
  }

  // While the circuit is away a form or a link would go to the network by itself and end on the browser's error page, with
  // everything typed gone. It waits instead: the person presses again when the bar says "Back again".
  function hold(event) {
    const away = document.documentElement.dataset.signal === "off" && document.body.dataset.ready === "true";
    const leaves = event.type === "submit" || event.target.closest("a[href]:not([data-load-again], [href^='#'])");
    if (away && leaves) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  document.addEventListener("submit", hold, true);
  document.addEventListener("click", hold, true);
  document.addEventListener("click", clicked);
  const isFailed = () => bar.classList.contains("components-reconnect-failed");
  bar.addEventListener("components-reconnect-state-changed", stateChanged);
  bar.querySelector("[data-reconnect]").addEventListener("click", tryAgain);
  // The device knows at once that it has no network; the circuit would notice only after its timeout.
  window.addEventListener("offline", () => bar.classList.add("is-offline"));
  window.addEventListener("online", () => {
    bar.classList.remove("is-offline");
    if (isFailed()) {
      tryAgain();
    }
  });
  document.addEventListener("visibilitychange", () => !document.hidden && isFailed() && tryAgain());
  window.portal.onReady(restoreDraft);
})();
