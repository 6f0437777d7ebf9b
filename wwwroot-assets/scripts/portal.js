// What works on every page, with or without a circuit: theme, skip link, menus, dialogs, the mark of readiness.
(() => {
  "use strict";
  const root = document.documentElement;
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
  const year = 60 * 60 * 24 * 365;

  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemIsDark.matches);

  function showTheme(theme) {
    root.dataset.theme = theme;
    document.getElementById("dark-theme").media = theme === "dark" ? "screen" : "not all";
    const [light, dark] = document.querySelectorAll("meta[name=theme-color]");
    light.media = theme === "light" ? "" : "not all";
    dark.media = theme === "dark" ? "" : "not all";
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `theme=${theme}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
    announceTheme();
  }

  // Charts are drawn with fixed colours and redraw when they hear this.
  const announceTheme = () => document.dispatchEvent(new CustomEvent("portal:theme", { detail: { dark: isDark() } }));
  systemIsDark.addEventListener("change", announceTheme);

  function skipToContent(event) {
    const main = document.getElementById("main");
    event.preventDefault();
    main.focus();
    main.scrollIntoView();
  }

  function openDialog(id) {
    const dialog = document.getElementById(id);
    if (!dialog || dialog.open) {
      return;
    }
    document.querySelectorAll("[popover]:popover-open").forEach((menu) => menu.hidePopover());
    dialog.showModal();
    dialog.dispatchEvent(new CustomEvent("portal:opened"));
  }

  function openSearch() {
    const text = document.querySelector("[data-search-text]");
    if (text && !document.querySelector("[data-search-open]:disabled")) {
      openDialog("search");
      text.focus();
    }
  }

  function closeSearch() {
    document.getElementById("search")?.close();
  }

  function clicked(event) {
    const target = event.target;
    if (target instanceof HTMLDialogElement && target.classList.contains("frame-dialog")) {
      target.close();
    } else if (target.closest("[data-theme-toggle]")) {
      showTheme(isDark() ? "light" : "dark");
    } else if (target.closest("[data-skip]")) {
      skipToContent(event);
    } else if (target.closest("[data-search-open]")) {
      openSearch();
    } else if (target.closest("[data-keys-open]")) {
      openDialog("keys");
    } else if (target.closest(".pager a")) {
      scrollTo({ top: 0 });
    } else if (target.closest("a[href]")) {
      target.closest("[popover]")?.hidePopover();
      target.closest("dialog")?.close();
    }
  }

  // A closed search starts empty the next time.
  function closed(event) {
    const text = event.target.querySelector?.("[data-search-text]");
    if (text) {
      text.value = "";
    }
  }

  // A menu that opened closes by Escape, by a choice, and by anything done elsewhere.
  const openMenus = () => [...document.querySelectorAll("details.menu[open]")];

  function leaveMenus(event) {
    for (const menu of openMenus()) {
      const inside = menu.contains(event.target);
      if (event.type === "keydown" ? event.key === "Escape" : !inside || event.target.closest("a[href]")) {
        menu.open = false;
        if (event.type === "keydown" && inside) {
          menu.querySelector("summary").focus();
        }
      }
    }
  }

  // Each circuit says it: the first one, and one that takes the place of another. Not before every script has run.
  const whenReady = [];
  let scriptsRan = false;
  let circuitStands = false;
  function ready() {
    circuitStands = true;
    if (scriptsRan) {
      document.body.dataset.ready = "true";
      whenReady.forEach((act) => act());
    }
  }
  document.addEventListener("DOMContentLoaded", () => {
    scriptsRan = true;
    (circuitStands || document.body.dataset.ready) && ready();
  });

  // Tab goes round inside a side panel; the page behind it is covered.
  function stayInPanel(event) {
    const panel = [...document.querySelectorAll("aside[role=dialog][aria-modal=true]")].at(-1);
    if (event.key !== "Tab" || !panel) {
      return;
    }
    const stops = [...panel.querySelectorAll("a[href], button, input, select, textarea")].filter((stop) => !stop.disabled && stop.offsetParent);
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (stops.length > 0 && (document.activeElement === edge || !panel.contains(document.activeElement))) {
      event.preventDefault();
      event.stopPropagation();
      (event.shiftKey ? stops.at(-1) : stops[0]).focus();
    }
  }

  // A panel begins at its first field; where a keyboard would slide over it, at the panel itself.
  function enterPanel(panel) {
    const first = panel.querySelector(".inside :is(input:not([type=hidden]), select, textarea):enabled");
    (matchMedia("(pointer: fine)").matches && first ? first : panel).focus({ preventScroll: true });
  }

  // A scanner types faster than the server answers: Enter takes the text out at once, so that the next scan finds an empty
  // field; what the server cannot use, or never got, comes back to be seen.
  function takeScans(field, page) {
    field.addEventListener("keydown", (event) => {
      const code = field.value.trim();
      if (event.key !== "Enter" || code === "") {
        return;
      }
      event.preventDefault();
      field.value = "";
      page.invokeMethodAsync("TakeAsync", code).then((known) => known || giveBack(field, code), () => giveBack(field, code));
    });
    if (matchMedia("(pointer: fine)").matches) {
      field.focus({ preventScroll: true });
    }
  }

  function giveBack(field, code) {
    if (field.value === "") {
      field.value = code;
      field.select();
    }
  }

  // Before the circuit is there, a filter sends its form at once.
  function chosen(event) {
    if (event.target.matches?.("[data-submit-on-change]")) {
      event.target.form.requestSubmit();
    }
  }

  document.addEventListener("click", clicked);
  document.addEventListener("click", leaveMenus);
  document.addEventListener("keydown", leaveMenus);
  document.addEventListener("change", chosen);
  document.addEventListener("keydown", stayInPanel, true);
  document.addEventListener("close", closed, true);
  window.portal = { ready, openDialog, openSearch, closeSearch, enterPanel, takeScans, isDark, onReady: (act) => whenReady.push(act) };
})();
