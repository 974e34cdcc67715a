import { word } from "../shared/words";
import { call, Refused } from "../room/api";
import { fill, icon, make } from "../room/dom";
import { showRefusal } from "../room/objections";
import { minute } from "../room/time";
import { isRunning, type Person, type RoomView } from "../room/view";
import type { Scene } from "./scene";

const SOON_MS = 3 * 60_000;

/** A colleague at this PC whose own code is due again soon. */
export const confirmsSoon = (view: RoomView, now: number): Person | undefined =>
  view.people.find((person) => person.there && person.atMyConsole && person.confirmUntil !== null && Date.parse(person.confirmUntil) - now < SOON_MS);

/** The inspectors, one line each; who sits at this PC can go. */
export function drawTeam(scene: Scene, place: HTMLElement, view: RoomView): void {
  const team = view.people.filter((person) => person.role === "inspector");
  fill(place, JSON.stringify(team.map((one) => [one.name, one.there, one.atConsoleOfColleague, one.confirmUntil])), () => team.map((one) => line(scene, one)));
}

/** The second inspector at this PC, with an own name and the code of an own phone: to come in, or to say "still here". */
export async function confirmHere(scene: Scene, form: "second" | "beside"): Promise<void> {
  const { parts, session, store } = scene;
  const [name, code] = [parts.get<HTMLInputElement>(`${form}-name`), parts.get<HTMLInputElement>(`${form}-code`)];
  try {
    await call("POST", `/api/rooms/${session}/second-inspector`, { json: { name: name.value.trim(), code: code.value.trim() } });
    showRefusal(parts.get(`${form}-why`), null);
    name.value = "";
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    showRefusal(parts.get(`${form}-why`), error);
  }
  code.value = "";
  await store.refresh();
}

/** Who is there while the room runs, with the way in and out for the colleague at this PC. */
export class Team {
  constructor(private readonly scene: Scene) {
    const { parts } = scene;
    parts.on("team-open", "click", () => this.show(parts.get("team").hidden === true));
    parts.on("team-close", "click", () => this.show(false));
    parts.on("beside-form", "submit", () => void confirmHere(scene, "beside"));
  }

  /** True when it was open. */
  close(): boolean {
    const open = this.scene.parts.get("team").hidden === false;
    if (open) this.show(false);
    return open;
  }

  draw(view: RoomView): void {
    const { parts } = this.scene;
    const team = view.people.filter((person) => person.role === "inspector");
    parts.text("team-count", word("present", team.filter((person) => person.there).length));
    parts.get("team-open").hidden = !isRunning(view);
    drawTeam(this.scene, parts.get("beside-lines"), view);
    parts.show("beside-form", team.some((person) => person.person !== view.me && (!person.there || person.atMyConsole)));
    if (!isRunning(view)) this.show(false);
  }

  private show(shown: boolean): void {
    this.scene.parts.show("team", shown);
    this.scene.parts.get("team-open").setAttribute("aria-expanded", String(shown));
  }
}

function line(scene: Scene, one: Person): HTMLElement {
  const until = one.confirmUntil ? Date.parse(one.confirmUntil) : null;
  const there = one.atMyConsole && until !== null ? word("thereUntil", minute(until)) : word(one.atConsoleOfColleague ? "thereHere" : "there");
  const entry = make("li", one.there ? "good" : "wait", icon(one.there ? "check-circle" : "ring"), `${one.name} · ${one.there ? there : word(one.since ? "notHere" : "notThere")}`);
  if (!one.there || !one.atMyConsole) return entry;
  const leave = make("button", "btn btn-sm btn-line", word("leaves"));
  leave.type = "button";
  leave.setAttribute("aria-label", word("leavesName", one.name));
  leave.addEventListener("click", () => void scene.act(() => call("POST", `/api/rooms/${scene.session}/second-inspector/leave`, { json: { person: one.person } })).then(() => scene.store.refresh()));
  entry.append(" ", leave);
  return entry;
}
