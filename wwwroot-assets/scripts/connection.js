// While the circuit is away: a thin bar says so, what is typed stays, and a tap is refused in sight instead of lost in silence or
// done twice. Blazor tries again by itself. Where the server still knows the circuit it goes on as it was; where it kept only the
// page's state a new circuit takes it up; where it kept nothing the page loads anew. Each time the fields are filled again.
(() => {
  "use strict";
  const { signal, drafts } = window.portal;
  const bar = document.getElementById("components-reconnect-modal");
  const broken = document.getElementById("blazor-error-ui");
  const sayFor = 4000;
  const store = "portal.unsure";
  // Works in the browser alone.
  const own = "[data-theme-toggle], [data-load-again], [data-skip], [data-keys-open], [popovertarget], [target=_blank], summary, form[method=dialog] *, a[href^='tel:'], a[href^='upi:']";
  let timer = 0;
  let address = location.href; // where the server last said something
  let leaving = false; // the page goes; what happens until then counts for nothing
  let unsure = false; // an act was on its way when the circuit went: nobody here knows whether it was done

  function say(what) {
    clearTimeout(timer);
    bar.classList.remove("is-back", "is-unsure", "is-refused");
    void bar.offsetWidth; // the same word said again is seen again
    bar.classList.add(what);
    timer = setTimeout(() => bar.classList.remove(what), sayFor);
  }

  function loadAnew() {
    leaving = true;
    drafts.keep();
    if (unsure) {
      sessionStorage.setItem(store, "yes");
    }
    location.reload();
  }

  function showSignal(now, before) {
    if (now === "off") {
      drafts.keep();
    } else if (before === "off") {
      say(unsure ? "is-unsure" : "is-back");
      unsure = false;
      document.body.dataset.ready && drafts.tellHeld();
    }
  }

  // Rows that stand in the circuit alone; a new page would not have them.
  const hasRows = () => document.querySelector("[data-draft]") !== null;

  // What the server said into the dead line is lost, a way to another page with it: after an act without an answer only a new page
  // shows what is true.
  function circuitBack() {
    const elsewhere = address !== location.href; // a link was followed, and the server never heard of it
    if (elsewhere || (unsure && !hasRows())) {
      loadAnew();
    } else {
      broken.style.display = "none"; // Blazor says so at each try that finds no network; a circuit that broke does not come back
      signal.circuit(false);
    }
  }

  function circuitAway() {
    unsure ||= signal.isUnanswered();
    signal.forget();
    drafts.hold();
    signal.circuit(true);
  }

  function stands() {
    drafts.restore();
    if (sessionStorage.getItem(store)) {
      sessionStorage.removeItem(store);
      say("is-unsure");
    }
  }

  function stateChanged({ detail: { state } }) {
    if (leaving) {
      return;
    }
    if (state === "hide") {
      circuitBack();
    } else if (state === "rejected" || state === "resume-failed") {
      loadAnew();
    } else {
      circuitAway();
    }
  }

  // The server forgot the circuit and would draw the page from what it kept of it: as it was then. A new page is as quick and tells
  // what is true now. Only where rows stand that were never saved ([data-draft]) what was kept is worth more.
  function circuitClosed() {
    if (hasRows()) {
      drafts.keep();
      delete document.body.dataset.ready; // until the new circuit stands, nothing is heard
    } else {
      loadAnew();
    }
  }

  const isAway = () => signal.isOff() && document.body.dataset.ready === "true";

  const isAct = (target) => target.closest?.("a[href]:not([href^='#']), button, [role=button], [role=menuitem], [data-row], .shade, input[type=submit]") && !target.closest(own);

  // Without a signal a form or a link would end on an error page, and a button's click in nothing. The bar says so; the person
  // presses again when the signal is back.
  function refuse(event) {
    if (event.type === "click" && event.target.closest?.("[data-load-again]")) {
      event.preventDefault();
      loadAnew();
    } else if (isAway() && (event.type === "submit" ? event.target.method !== "dialog" : isAct(event.target))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      say("is-refused");
    }
  }

  // Blazor would look for a circuit that is not there.
  function keepFromCircuit(event) {
    if (signal.isCircuitAway() && document.body.dataset.ready) {
      event.stopImmediatePropagation();
    }
  }

  // Blazor looks again at once when it hears that the page is seen again; the network's return is as good a reason.
  function lookNow() {
    if (signal.isCircuitAway()) {
      document.dispatchEvent(new Event("visibilitychange"));
    }
  }

  window.addEventListener("click", refuse, true);
  window.addEventListener("submit", refuse, true);
  window.addEventListener("online", lookNow);
  for (const act of ["keydown", "keyup", "focus", "focusin", "focusout", "blur", "close", "toggle"]) {
    window.addEventListener(act, keepFromCircuit, true);
  }
  bar.addEventListener("components-reconnect-state-changed", stateChanged);
  document.addEventListener("portal:heard", () => { address = location.href; });
  signal.onChange(showSignal);
  window.portal.onReady(stands);
  window.portal.circuitClosed = circuitClosed;
})();
