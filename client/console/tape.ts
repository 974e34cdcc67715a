import type { LogEntry, RoomView } from "../room/view";
import type { Scene } from "./scene";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 200;
const HEIGHT = 20;

/** The recording as one ruler: what was recorded is a bar, what is missing is hatched, marks are ticks. */
export class Tape {
  private readonly gaps = new Map<string, { startMs: number; endMs: number | null; isLoss: boolean }>();
  private drawn = "";

  constructor(private readonly scene: Scene) {}

  read(entry: LogEntry): void {
    const body = entry.body as { person?: string; track?: string; cause?: string; startMs?: number; endMs?: number } | null;
    if (!entry.kind.startsWith("gap-") || body?.person !== "applicant" || body.track !== "video" || body.startMs === undefined) return;
    // Before the phone has sent for the first time, and after it has left, nothing is lost.
    const isLoss = body.cause !== "before-first-picture" && body.cause !== "after-last-picture";
    this.gaps.set(String(body.startMs), { startMs: body.startMs, endMs: entry.kind === "gap-ended" ? (body.endMs ?? null) : null, isLoss });
  }

  draw(view: RoomView): void {
    const end = view.session.closedAt ? Date.parse(view.session.closedAt) : this.scene.store.now();
    const whole = end - Date.parse(view.session.openedAt ?? view.now);
    const moments = view.items.flatMap((item) => item.moments.map((moment) => moment.atMs));
    const at = (ms: number): number => Math.round((Math.min(ms, whole) / Math.max(whole, 1000)) * WIDTH);
    const gaps = Array.from(this.gaps.values()).map((gap) => [at(gap.startMs), Math.max(2, at(gap.endMs ?? whole) - at(gap.startMs)), gap.isLoss] as const);
    const lost = gaps.filter(([, , isLoss]) => isLoss);
    // Until the phone has sent for the first time nothing of it is recorded, so nothing is drawn.
    const recorded = view.session.openedAt !== null && view.session.state !== "Open";
    const key = JSON.stringify([gaps, moments.map(at), recorded]);
    if (key === this.drawn) return;
    this.drawn = key;
    const marks = [
      shape("rect", { class: "tape-on", x: 0, y: 6, width: recorded ? WIDTH : 0, height: 8 }),
      ...gaps.flatMap(([x, width, isLoss]) => [
        shape("rect", { class: "tape-off", x, y: 6, width, height: 8 }),
        ...(isLoss ? [shape("rect", { class: "tape-gap", x, y: 6, width, height: 8, fill: "url(#tape-hatch)" })] : []),
      ]),
      ...moments.map((ms) => shape("path", { class: "tape-mark", d: `M${at(ms)}.5 2v${HEIGHT - 4}` })),
    ];
    this.scene.parts.get("tape").replaceChildren(...marks);
    this.scene.parts.show("gap-count", lost.length > 0);
    this.scene.parts.text("gap-number", String(lost.length));
  }
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
