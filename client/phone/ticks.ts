/** A ticked clause turns green, a choice that was made is marked. (`:has` is too new for the phones that we meet.) */
export function markTicks(): void {
  // All of them: choosing one radio button ends the choice of another without telling.
  const mark = (): void => document.querySelectorAll<HTMLInputElement>(".tick input, .choice input")
    .forEach((box) => box.closest(".tick, .choice")?.classList.toggle("on", box.checked));
  mark();
  document.addEventListener("change", mark);
  // Going back, the browser puts the choices in after the page.
  window.addEventListener("pageshow", mark);
}
