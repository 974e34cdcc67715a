// A choice that other questions hang on: the page is asked for them, as its own button would. The button is for pages without script.
document.addEventListener("change", (event) => {
  if (event.target instanceof HTMLSelectElement) buttonOf(event.target)?.click();
});

document.addEventListener("turbo:load", hideButtons);
document.addEventListener("turbo:render", hideButtons);

function buttonOf(choice: HTMLSelectElement): HTMLButtonElement | null {
  const button = document.getElementById(choice.dataset.refresh ?? "");
  return button instanceof HTMLButtonElement ? button : null;
}

function hideButtons(): void {
  for (const choice of document.querySelectorAll<HTMLSelectElement>("select[data-refresh]")) buttonOf(choice)?.setAttribute("hidden", "");
}
