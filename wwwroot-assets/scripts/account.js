// The sign-in pages: show a password, fill a demo login. Works without a circuit.
(() => {
  "use strict";
  function addEye(field) {
    if (field.dataset.eye) {
      return;
    }
    field.dataset.eye = "on";
    const eye = document.createElement("button");
    eye.type = "button";
    eye.className = "eye";
    eye.setAttribute("aria-label", field.dataset.reveal);
    eye.setAttribute("aria-pressed", "false");
    const icons = document.querySelector("svg.icon use").getAttribute("href").split("#")[0]; // the sheet that is here already
    eye.innerHTML = `<svg class="icon" width="18" height="18" aria-hidden="true"><use href="${icons}#eye"></use></svg>`;
    eye.addEventListener("click", () => {
      const shown = field.type === "text";
      field.type = shown ? "password" : "text";
      eye.setAttribute("aria-pressed", String(!shown));
      field.focus();
    });
    field.after(eye);
  }

  function fill(event) {
    const button = event.target.closest("[data-fill-email]");
    if (!button) {
      return;
    }
    document.querySelector("input[type=email]").value = button.dataset.fillEmail;
    document.querySelector("input[autocomplete=current-password]").value = button.dataset.fillPassword;
    document.querySelector("form [type=submit]").focus();
  }

  document.addEventListener("click", fill);
  const begin = () => document.querySelectorAll("input[data-reveal]").forEach(addEye);
  document.addEventListener("DOMContentLoaded", begin);
  begin();
})();
