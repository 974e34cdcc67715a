// Dragging an appointment in the week opens the form that moves it, filled in: who asks and why is still to be said, so nothing moves by itself.
// Without a pointer the link on the appointment leads to the same form.

/** A strip draws the day from 8:30, nine hours. */
const BEGINS = 8 * 60 + 30;
const MINUTES = 9 * 60;
const QUARTER = 15;

let dragged: HTMLElement | null = null;

document.addEventListener("turbo:load", makeDraggable);
document.addEventListener("turbo:render", makeDraggable);
document.addEventListener("dragstart", begin);
document.addEventListener("dragover", over);
document.addEventListener("drop", drop);
document.addEventListener("dragend", end);

function makeDraggable(): void {
  for (const block of document.querySelectorAll<HTMLElement>(".week li.drag")) {
    block.draggable = true;
    // Its links are no things to be dragged on their own.
    for (const link of block.querySelectorAll("a")) link.draggable = false;
  }
}

function begin(event: DragEvent): void {
  dragged = event.target instanceof Element ? event.target.closest<HTMLElement>(".week li.drag") : null;
  if (!dragged || !event.dataTransfer) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", "");
}

function over(event: DragEvent): void {
  const cell = cellOf(event);
  mark(cell, event.clientX);
  if (cell) event.preventDefault();
}

function drop(event: DragEvent): void {
  const cell = cellOf(event);
  if (!dragged || !cell) return;
  event.preventDefault();
  const address = addressOf(dragged, cell, clock(minuteAt(cell, event.clientX)));
  end();
  if (address) window.location.assign(address);
}

function end(): void {
  mark(null, 0);
  dragged = null;
}

/** The day of a person under the pointer; null over anything else. */
function cellOf(event: DragEvent): HTMLElement | null {
  if (!dragged || !(event.target instanceof Element)) return null;
  return event.target.closest<HTMLElement>(".week td.of-person");
}

/** The whole quarter at which it would begin. */
function minuteAt(cell: HTMLElement, x: number): number {
  const strip = cell.querySelector(".strip")?.getBoundingClientRect();
  const part = strip && strip.width > 0 ? (x - strip.left) / strip.width : 0;
  const last = MINUTES - Number(dragged?.dataset.minutes ?? QUARTER);
  const quarter = Math.round((part * MINUTES) / QUARTER) * QUARTER;
  return BEGINS + Math.min(Math.max(quarter, 0), Math.max(last, 0));
}

function clock(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The same person: another time. Another person: the people first, and the day with them if it is another one. Which forms these are, the block says. */
function addressOf(block: HTMLElement, to: HTMLElement, time: string): string | null {
  const from = block.closest<HTMLElement>("td.of-person");
  const { time: timeForm, people: peopleForm } = block.dataset;
  if (!from || !timeForm || !peopleForm) return null;
  const when = new URLSearchParams({ day: to.dataset.day ?? "", time });
  if (from.dataset.row === to.dataset.row) return `${timeForm}?${when}`;
  const people = new URLSearchParams({ from: from.dataset.row ?? "", to: to.dataset.row ?? "" });
  return from.dataset.day === to.dataset.day ? `${peopleForm}?${people}` : `${peopleForm}?${people}&${when}`;
}

function mark(cell: HTMLElement | null, x: number): void {
  for (const marked of document.querySelectorAll<HTMLElement>(".week td[data-drop]")) if (marked !== cell) delete marked.dataset.drop;
  if (!cell || !dragged) return;
  const from = dragged.closest<HTMLElement>("td.of-person");
  const onlyPeople = from?.dataset.day === cell.dataset.day && from?.dataset.row !== cell.dataset.row;
  cell.dataset.drop = onlyPeople ? "" : clock(minuteAt(cell, x));
}
