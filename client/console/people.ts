import { word } from "../shared/words";
import { copyOf } from "../room/dom";
import { length } from "../room/time";
import { isRunning, type Person, type RoomView } from "../room/view";
import type { Scene } from "./scene";

/** One tile for each inspector: the face when a camera is sent, else who it is and since when away. The place is kept for each. */
export class People {
  private readonly tiles = new Map<string, HTMLElement>();

  constructor(private readonly scene: Scene) {}

  draw(view: RoomView): void {
    for (const person of view.people) if (person.role === "inspector") this.drawOne(view, person);
    this.drawWatchers(view);
  }

  /** Who takes part without inspecting, each with what as and whether there. */
  private drawWatchers(view: RoomView): void {
    const watchers = view.people.filter((person) => person.role !== "inspector" && person.role !== "applicant");
    const { parts } = this.scene;
    parts.show("watchers", watchers.length > 0);
    parts.text("watchers", watchers.map((person) => word(person.there ? "watches" : "watchesNot", person.name, word(`watcher-${person.role}`))).join("　"));
  }

  /** Where a colleague's picture, or the own one, is shown. */
  videoOf(person: string): HTMLVideoElement | null {
    return this.tiles.get(person)?.querySelector("video") ?? null;
  }

  hasPicture(person: string, has: boolean): void {
    this.tiles.get(person)?.classList.toggle("has-picture", has);
  }

  private drawOne(view: RoomView, person: Person): void {
    const tile = this.tiles.get(person.person) ?? this.add(person.person);
    const mine = person.person === view.me;
    tile.classList.toggle("is-away", !person.there);
    put(tile, ".pip-name", mine ? word("nameMe", person.name) : person.name);
    const seconds = person.since ? this.scene.store.now() - Date.parse(person.since) : 0;
    const away = isRunning(view) && person.since ? word("away", length(seconds)) : word("notThere");
    put(tile, ".pip-state", person.there ? (person.atConsoleOfColleague ? word("thereHere") : word("there")) : away);
  }

  private add(person: string): HTMLElement {
    const tile = copyOf("tile");
    this.scene.parts.get("pip").append(tile);
    this.tiles.set(person, tile);
    return tile;
  }
}

function put(tile: HTMLElement, place: string, words: string): void {
  const element = tile.querySelector(place);
  if (element && element.textContent !== words) element.textContent = words;
}
