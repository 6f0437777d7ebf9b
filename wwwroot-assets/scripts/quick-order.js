// The quick order's field that finds products, and its pasted text and files, which go by HTTP outside the circuit.
const wait = 150; // milliseconds after the last letter

// Answers null when the lines were taken, what is wrong in words, or "" when the line broke.
async function post(body, address, token) {
  try {
    const answer = await fetch(address, { method: "POST", body, headers: { RequestVerificationToken: token ?? "", "Content-Type": "application/octet-stream" } });
    if (answer.ok) {
      return null;
    }
    const problem = await answer.json();
    return problem.detail ?? problem.title ?? "";
  } catch {
    return "";
  }
}

export const sendFile = (input, address, token) => post(input.files[0], address, token);

// What was pasted stays in its place until it is safe.
export async function sendText(area, address, token) {
  const said = await post(area.value, address, token);
  if (said === null) {
    area.value = "";
  }
  return said;
}

// Letters find products; arrows choose, Enter takes. The text leaves the field at once, so that the next can be typed while
// the line is slow; what the server cannot use, or never got, comes back.
export function watch(field, list, page) {
  let asked = 0;
  let chosen = 0;

  const options = () => (list.dataset.for === field.value.trim() ? [...list.querySelectorAll("[data-sku]")] : []);

  function mark() {
    const all = [...list.querySelectorAll("[data-sku]")];
    chosen = Math.max(0, Math.min(chosen, all.length - 1));
    all.forEach((option, at) => option.setAttribute("aria-selected", at === chosen ? "true" : "false"));
    field.setAttribute("aria-expanded", all.length > 0 ? "true" : "false");
    if (all[chosen]) {
      field.setAttribute("aria-activedescendant", all[chosen].id);
      all[chosen].scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  function find() {
    chosen = 0;
    page.invokeMethodAsync("FindAsync", field.value.trim()).then(mark, () => {});
  }

  function giveBack(text) {
    if (field.value === "") {
      field.value = text;
      find();
    }
  }

  function take(option) {
    const text = field.value.trim();
    clearTimeout(asked);
    field.value = "";
    const taking = option ? page.invokeMethodAsync("PickAsync", option.dataset.sku, text) : page.invokeMethodAsync("TakeAsync", text);
    taking.then((known) => (known ? mark() : giveBack(text)), () => giveBack(text));
  }

  field.addEventListener("input", () => {
    clearTimeout(asked);
    asked = setTimeout(find, wait);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && field.value.trim() !== "") {
      event.preventDefault();
      take(options()[chosen]);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options().length > 0) {
      event.preventDefault();
      chosen += event.key === "ArrowDown" ? 1 : -1;
      mark();
    } else if (event.key === "Escape" && field.value !== "") {
      event.preventDefault();
      field.value = "";
      find();
    }
  });
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-sku]");
    if (option) {
      take(option);
      field.focus({ preventScroll: true });
    }
  });
  field.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text");
    if (field.dataset.paste && /\S\s*\n\s*\S/.test(text)) {
      event.preventDefault();
      post(text, field.dataset.paste, field.dataset.token).then((said) => page.invokeMethodAsync("PastedAsync", said), () => {});
    }
  });
  if (matchMedia("(pointer: fine)").matches && field.autofocus) {
    field.focus({ preventScroll: true });
  }
}
