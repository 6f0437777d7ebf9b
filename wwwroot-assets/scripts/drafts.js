// Nothing typed is lost. What a person typed and the portal has not taken yet is kept for this tab; when a new circuit or a new
// page stands in the old one's place, the same fields are filled again and the portal is told as if it were typed then.
(() => {
  "use strict";
  const store = "portal.draft";
  const kept = "input:not([type=password], [type=hidden], [type=file], [type=search]), textarea, select";
  const places = `#main :is(${kept}), .mud-dialog :is(${kept})`;
  const typed = new Map(); // not taken yet; true once the field was left
  const held = new Set(); // typed without a signal: the circuit has not heard of it
  const appearing = new MutationObserver(fillWaiting);
  let waiting = []; // drafts whose fields are not there
  let told = null;

  const nameOf = (field) => field.name || (field.id && !field.id.startsWith("mudinput") && !/[0-9a-f]{32}/.test(field.id) ? field.id : "") || field.getAttribute("aria-label") || "";
  const isTick = (field) => field.matches("[type=checkbox], [type=radio]");

  // Several fields may share a name, as the quantities of a cart do: then their place among them counts, and what they belong to.
  const ownerOf = (field) => field.closest("[data-testid]")?.dataset.testid ?? "";

  function alike(name, owner) {
    return [...document.querySelectorAll(places)].filter((field) => nameOf(field) === name && ownerOf(field) === owner);
  }

  function keep() {
    const values = [...typed.keys()].filter((field) => field.isConnected && nameOf(field)).map((field) => ({
      name: nameOf(field),
      owner: ownerOf(field),
      place: alike(nameOf(field), ownerOf(field)).indexOf(field),
      value: isTick(field) ? field.checked : field.value,
    })).filter((draft) => draft.place >= 0).concat(waiting);
    if (values.length > 0) {
      sessionStorage.setItem(store, JSON.stringify({ page: location.pathname, values }));
    }
  }

  function restore() {
    const draft = JSON.parse(sessionStorage.getItem(store) ?? "null");
    typed.clear();
    held.clear();
    waiting = [];
    if (draft?.page === location.pathname) {
      waiting = draft.values;
      window.portal.signal.whenCalm(() => {
        appearing.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
        fillWaiting();
      });
    } else {
      sessionStorage.removeItem(store); // another page, perhaps of another person: what was typed there is over
    }
  }

  // A field of a panel that is not open yet is filled when it opens.
  function fillWaiting() {
    const page = JSON.parse(sessionStorage.getItem(store) ?? "null")?.page;
    waiting = page === location.pathname ? waiting.filter((draft) => !fill(draft)) : [];
    if (waiting.length === 0) {
      appearing.disconnect();
      page === location.pathname && sessionStorage.removeItem(store);
    }
  }

  function fill({ name, owner, place, value }) {
    const field = alike(name, owner)[place];
    if (!field || field.disabled) {
      return false;
    }
    if ((isTick(field) ? field.checked : field.value) !== value) {
      field[isTick(field) ? "checked" : "value"] = value;
      field.closest("details")?.setAttribute("open", ""); // it was open when this was typed; a new page draws it closed
      tell(field);
    }
    return true;
  }

  function tell(field) {
    told = field;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // The server drew the field anew in the same moment and knows only the new one: once more, when it has drawn.
  function refused(event) {
    if (told?.isConnected && /DispatchEventAsync/.test(event.reason?.message)) {
      const again = told;
      told = null;
      event.preventDefault();
      window.portal.signal.whenCalm(() => tell(again));
    }
  }

  // Without a signal the circuit cannot be told; it is told once the signal is back.
  function noted(event) {
    const field = event.target;
    if (field.matches?.(places)) {
      typed.set(field, event.type === "change");
    }
    if (window.portal.signal.isOff() && document.body.dataset.ready) {
      event.stopImmediatePropagation();
      held.add(field);
      keep();
    }
  }

  // A field outside a form is saved when it is left, and answered; what stands in a form is a draft as long as the form stands.
  function taken() {
    for (const [field, left] of typed) {
      if (!field.isConnected || (left && !field.closest("form, [data-draft]"))) {
        typed.delete(field);
      }
    }
  }

  // What was on its way when the circuit went may not have arrived.
  function hold() {
    typed.forEach((left, field) => held.add(field));
    keep();
  }

  function tellHeld() {
    const fields = [...held].filter((field) => field.isConnected);
    held.clear();
    waiting.length || sessionStorage.removeItem(store);
    window.portal.signal.whenCalm(() => fields.forEach(tell));
  }

  window.addEventListener("input", noted, true);
  window.addEventListener("change", noted, true);
  window.addEventListener("unhandledrejection", refused);
  document.addEventListener("portal:heard", taken);
  window.portal.drafts = { keep, hold, restore, tellHeld };
})();
