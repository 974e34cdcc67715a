// A choice that other questions hang on: the page is asked for them, as its own button would. The button is for pages without script.
// Whoever goes on typing while the page is on its way finds it in the new one, and goes on in the same field.

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

let sent: Map<string, string> | null = null;

document.addEventListener("change", (event) => {
  const button = event.target instanceof HTMLSelectElement ? buttonOf(event.target) : null;
  if (!button) return;
  sent = new Map(fieldsOf(document).map((field) => [field.id, field.value]));
  button.click();
});

document.addEventListener("turbo:before-render", (event) => {
  if (!sent) return;
  const page = (event as CustomEvent<{ newBody: HTMLElement }>).detail.newBody;
  for (const field of fieldsOf(document)) {
    const isActive = field === document.activeElement && !field.matches("[data-refresh]");
    if (field.value === sent.get(field.id) && !isActive) continue;
    const next = page.querySelector(`#${CSS.escape(field.id)}`);
    if (!isField(next)) continue;
    // Also where nothing changed: it puts the cursor behind the last letter.
    next.value = field.value;
    if (isActive) focusOnly(page, next);
  }
  sent = null;
});

document.addEventListener("turbo:load", hideButtons);
document.addEventListener("turbo:render", hideButtons);

/** The page itself is asked to begin there, instead of where it would. */
function focusOnly(page: HTMLElement, field: Field): void {
  for (const other of page.querySelectorAll("[autofocus]")) other.removeAttribute("autofocus");
  field.setAttribute("autofocus", "");
}

/** What a person types or chooses in; what the page itself sends along is no such field, and a file cannot be carried over. */
function fieldsOf(page: ParentNode): Field[] {
  return [...page.querySelectorAll<Field>("form input, form select, form textarea")].filter(isField);
}

function isField(element: Element | null): element is Field {
  if (element instanceof HTMLInputElement) return element.id !== "" && !["hidden", "file", "checkbox", "radio", "submit"].includes(element.type);
  return element !== null && element.id !== "" && (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement);
}

function buttonOf(choice: HTMLSelectElement): HTMLButtonElement | null {
  const button = document.getElementById(choice.dataset.refresh ?? "");
  return button instanceof HTMLButtonElement ? button : null;
}

function hideButtons(): void {
  for (const choice of document.querySelectorAll<HTMLSelectElement>("select[data-refresh]")) buttonOf(choice)?.setAttribute("hidden", "");
}
