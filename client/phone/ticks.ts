/** A ticked clause turns green. (`:has` is too new for the phones that we meet.) */
export function markTicks(): void {
  const mark = (box: HTMLInputElement): void => {
    box.closest(".tick")?.classList.toggle("on", box.checked);
  };
  document.querySelectorAll<HTMLInputElement>(".tick input").forEach(mark);
  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.matches(".tick input")) mark(event.target);
  });
}
