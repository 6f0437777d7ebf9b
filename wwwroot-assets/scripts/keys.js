// The keyboard. One listener: Ctrl K searches everything; single keys work in lists and can be switched off (WCAG 2.1.4).
// A page names its own keys with data-key="n" on the control they press, its rows with data-row, its find field with data-find.
(() => {
  "use strict";
  const store = "portal.keys";
  const root = document.documentElement;
  const typing = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable=true]";

  const areOn = () => localStorage.getItem(store) !== "off";
  const isShown = (element) => element.checkVisibility() && !element.disabled;
  const showState = () => { root.dataset.keys = areOn() ? "on" : "off"; };

  function find(event) {
    const field = [...document.querySelectorAll("[data-find]")].find(isShown);
    if (field) {
      event.preventDefault();
      field.focus();
      field.select?.();
    }
  }

  const rows = () => [...document.querySelectorAll("[data-row]")].filter(isShown);
  const currentRow = () => document.activeElement?.closest("[data-row]");

  function move(step) {
    const all = rows();
    const next = all[all.indexOf(currentRow()) + step] ?? (currentRow() ? null : all[0]);
    next?.querySelector("a[href], button")?.focus();
    next?.scrollIntoView({ block: "nearest" });
  }

  function press(event) {
    const scope = currentRow() ?? document;
    const key = CSS.escape(event.key.toLowerCase());
    const control = [...scope.querySelectorAll(`[data-key="${key}"]`), ...document.querySelectorAll(`[data-key="${key}"]`)].find(isShown);
    if (control) {
      event.preventDefault();
      control.click();
    }
  }

  const single = {
    "/": find,
    "?": () => window.portal.openDialog("keys"),
    j: () => move(1),
    k: () => move(-1),
    x: () => currentRow()?.querySelector("input[type=checkbox]")?.click(),
  };

  function keyDown(event) {
    const letter = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && letter === "k") {
      event.preventDefault();
      window.portal.openSearch();
    } else if (event.target.closest("#search")) {
      walkHits(event);
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && areOn() && !event.target.closest(typing) && !document.querySelector("dialog[open], .mud-dialog")) {
      (single[letter] ?? press)(event);
    }
  }

  // Arrows walk from the field through the hits and back; Enter on a hit is the link's own.
  function walkHits(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const stops = [...document.querySelectorAll("#search [data-search-text], #search .search-hit")];
      event.preventDefault();
      stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length]?.focus();
    }
  }

  // The list of keys names what this page offers.
  function listPageKeys(dialog) {
    const list = dialog.querySelector("[data-page-keys]");
    const named = new Map([...document.querySelectorAll("[data-key]")].filter(isShown).map((control) => [control.dataset.key, control]));
    list.replaceChildren(...[...named].map(([key, control]) => {
      const line = document.createElement("div");
      const [term, words, cap] = ["dt", "dd", "kbd"].map((name) => document.createElement(name));
      line.dataset.single = "";
      cap.textContent = key.toUpperCase();
      words.textContent = control.getAttribute("aria-label") ?? [...control.childNodes].filter((node) => node.nodeName !== "KBD" && node.nodeType !== Node.COMMENT_NODE).map((node) => node.textContent).join("").trim();
      term.append(cap);
      line.append(term, words);
      return line;
    }));
    dialog.querySelector("[data-keys-switch]").checked = areOn();
  }

  document.addEventListener("keydown", keyDown);
  document.addEventListener("portal:opened", (event) => event.target.id === "keys" && listPageKeys(event.target), true);
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-keys-switch]")) {
      localStorage.setItem(store, event.target.checked ? "on" : "off");
      showState();
    }
  });
  showState();
})();
