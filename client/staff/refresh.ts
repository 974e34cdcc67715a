// A choice that other questions hang on: the page is asked for them, as its own button would.
document.addEventListener("change", (event) => {
  if (!(event.target instanceof HTMLSelectElement) || event.target.dataset.refresh === undefined) return;
  const button = document.getElementById(event.target.dataset.refresh);
  if (button instanceof HTMLButtonElement) button.click();
});
