/** A second tap on a button that already sends is no second act. */
export function guardAgainstDoubleSubmit(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset["sent"]) event.preventDefault();
    else if (!event.defaultPrevented) form.dataset["sent"] = "1";
  });
  // Coming back by the browser's back button, the form may be sent again.
  window.addEventListener("pageshow", () => {
    document.querySelectorAll<HTMLFormElement>("form[data-sent]").forEach((form) => delete form.dataset["sent"]);
  });
}

/** What went wrong is read first. */
export function focusProblems(): void {
  document.querySelector<HTMLElement>("[data-focus]")?.focus();
}
