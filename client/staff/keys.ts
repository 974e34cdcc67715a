/** F2: the search box, from wherever one is; a barcode scanner types into it. */
export function focusSearch(event: KeyboardEvent): void {
  if (event.key !== "F2" || event.isComposing) return;
  const box = document.querySelector<HTMLInputElement>(".find input");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
}

/** A click elsewhere, or Escape, closes the menu of the bar. */
export function closeMenus(event: Event): void {
  if (event instanceof KeyboardEvent && event.key !== "Escape") return;
  document.querySelectorAll<HTMLDetailsElement>("details.who[open]").forEach((menu) => {
    const inside = event.target instanceof Node && menu.contains(event.target);
    if (event instanceof KeyboardEvent || !inside) menu.open = false;
  });
}
