import { word } from "../shared/words";

/** Moves the step bar of the layout along without a new page: an iPhone would ask for camera and place again. */
export function showStep(number: number): void {
  const bar = document.querySelector<HTMLElement>(".steps");
  const stops = Array.from(bar?.querySelectorAll("li") ?? []);
  stops.forEach((stop, index) => {
    stop.className = index + 1 < number ? "done" : index + 1 === number ? "now" : "";
    if (index + 1 === number) stop.setAttribute("aria-current", "step");
    else stop.removeAttribute("aria-current");
  });
  const name = stops[number - 1]?.textContent?.trim() ?? "";
  const words = word("step", number, stops.length, name);
  const line = bar?.lastChild;
  if (line && line.textContent?.trim() !== words) line.textContent = words;
}
