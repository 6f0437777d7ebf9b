// Lets the portal stand on the phone's first screen, and answer with a page of its own where there is no signal.
(() => {
  "use strict";
  const root = document.documentElement;
  const store = "portal.install";
  let offer = null;

  // In the language of the page, so that the offline page speaks it, too.
  const register = () => navigator.serviceWorker?.register(`/service-worker.js?lang=${root.lang}`);

  // An iPhone never offers; there it goes by hand.
  const byHand = /iPhone|iPad/.test(navigator.userAgent) && navigator.standalone === false;

  function show() {
    const later = localStorage.getItem(store) === "later";
    root.dataset.install = offer ? (later ? "listed" : "offered") : byHand && !later ? "by-hand" : "";
  }

  async function install() {
    const asked = offer;
    offer = null;
    show();
    await asked.prompt();
  }

  window.addEventListener("load", register); // after the page has all it needs
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = event;
    show();
  });
  window.addEventListener("appinstalled", () => {
    offer = null;
    show();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-install]") && offer) {
      install();
    } else if (event.target.closest("[data-install-later]")) {
      localStorage.setItem(store, "later");
      show();
    }
  });
  show();
})();
