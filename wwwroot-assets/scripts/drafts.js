// Nothing typed is lost. What a person typed and the portal has not taken yet is kept for this tab; when a new circuit or a new
// page stands in the old one's place, the same fields are filled again and the portal is told as if it were typed then.
(() => {
  "use strict";
  const store = "portal.draft";
  const kept = "input:not([type=password], [type=hidden], [type=file], [type=search]), textarea, select";
  const places = `#main :is(${kept}), .mud-dialog :is(${kept})`;
  const typed = new Map(); // not taken yet; true once the field was left
  const held = new Set(); // typed without a signal: the circuit has not heard of it

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
    })).filter((draft) => draft.place >= 0);
    if (values.length > 0) {
      sessionStorage.setItem(store, JSON.stringify({ page: location.pathname, values }));
    }
  }

  function restore() {
    const draft = JSON.parse(sessionStorage.getItem(store) ?? "null");
    typed.clear();
    held.clear();
    if (draft?.page === location.pathname) {
      sessionStorage.removeItem(store);
      draft.values.forEach(({ name, owner, place, value }) => fill(alike(name, owner)[place], value));
    }
  }

  function fill(field, value) {
    if (!field || field.disabled || (isTick(field) ? field.checked : field.value) === value) {
      return;
    }
    if (isTick(field)) {
      field.checked = value;
    } else {
      field.value = value;
    }
    tell(field);
  }

  function tell(field) {
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // Without a signal the circuit cannot be told; it is told once the signal is back.
  function noted(event) {
    const field = event.target;
    if (!field.matches?.(places)) {
      return;
    }
    typed.set(field, event.type === "change");
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
    sessionStorage.removeItem(store);
    fields.forEach(tell);
  }

  window.addEventListener("input", noted, true);
  window.addEventListener("change", noted, true);
  document.addEventListener("portal:heard", taken);
  window.portal.drafts = { keep, hold, restore, tellHeld };
})();
