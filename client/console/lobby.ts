import { word } from "../shared/words";
import { call, Refused } from "../room/api";
import { enable, fill, icon, isEnabled, make } from "../room/dom";
import { showObjections, showRefusal } from "../room/objections";
import { length } from "../room/time";
import { isRunning, type DeviceCheck, type RoomView } from "../room/view";
import type { Scene } from "./scene";

/** Before the room: who waits, what the phone can do, who is there, and the one button with everything that stands against it. */
export class Lobby {
  constructor(private readonly scene: Scene, private readonly opened: () => void) {
    scene.parts.on("open-room", "click", () => void this.open());
    scene.parts.on("second-form", "submit", () => void this.join());
  }

  draw(view: RoomView): void {
    if (isRunning(view)) return;
    const { parts } = this.scene;
    const over = view.session.closedAt !== null;
    parts.text("lobby-title", over ? word("lobbyOver") : word(`lobby-${view.session.state}`));
    parts.show("lobby-before", !over);
    parts.show("lobby-after", over);
    if (over) return;
    this.drawPhone(view);
    this.drawTeam(view);
    showObjections(parts.get("open-why"), view.openObjections);
    enable(parts.get("open-room"), view.openObjections.length === 0);
  }

  private drawPhone(view: RoomView): void {
    const { parts, store } = this.scene;
    const seen = view.phone ? store.now() - Date.parse(view.phone.at) : null;
    const page = seen === null ? word("pageNever") : seen < 15_000 ? word("pageOpen") : word("pageGone", length(seen));
    const lines: Array<[boolean, string]> = [[seen !== null && seen < 15_000, page], ...(view.device ? linesOf(view.device) : [[false, word("deviceNone")] as [boolean, string]])];
    fill(parts.get("phone-lines"), JSON.stringify(lines), () => lines.map(([good, words]) => make("li", good ? "good" : "wait", icon(good ? "check-circle" : "ring"), words)));
  }

  private drawTeam(view: RoomView): void {
    const { parts } = this.scene;
    const team = view.people.filter((person) => person.role === "inspector");
    fill(parts.get("team-lines"), JSON.stringify(team.map((one) => [one.name, one.there, one.atConsoleOfColleague])), () => team.map((one) =>
      make("li", one.there ? "good" : "wait", icon(one.there ? "check-circle" : "ring"),
        `${one.name} · ${one.there ? (one.atConsoleOfColleague ? word("thereHere") : word("there")) : word("notThere")}`)));
    parts.show("second-form", team.some((person) => !person.there && person.person !== view.me));
  }

  private async open(): Promise<void> {
    const { parts, session, store } = this.scene;
    const button = parts.get("open-room");
    if (!isEnabled(button)) return parts.get("open-why").focus();
    enable(button, false);
    const done = await this.scene.act(() => call("POST", `/api/rooms/${session}/open`, { limitMs: 30_000 }));
    await store.refresh();
    if (done) this.opened();
  }

  /** The second inspector at this PC, with an own name and the code of an own phone. */
  private async join(): Promise<void> {
    const { parts, session, store } = this.scene;
    const [name, code] = [parts.get<HTMLInputElement>("second-name"), parts.get<HTMLInputElement>("second-code")];
    try {
      await call("POST", `/api/rooms/${session}/second-inspector`, { json: { name: name.value.trim(), code: code.value.trim() } });
      showRefusal(parts.get("second-why"), null);
      name.value = "";
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      showRefusal(parts.get("second-why"), error);
    }
    code.value = "";
    await store.refresh();
  }
}

function linesOf(device: DeviceCheck): Array<[boolean, string]> {
  return [
    [device.passed, word("devicePicture", Math.floor((device.width * device.height) / 10_000), word(`source-${device.stillSource === "photo" ? "Photo" : device.stillSource === "file" ? "File" : "Frame"}`))],
    [device.cameraAllowed && device.microphoneAllowed, word(device.cameraAllowed && device.microphoneAllowed ? "deviceAllowed" : "deviceForbidden")],
    [device.passed, word("deviceNetwork", (device.uploadKilobits / 1000).toFixed(1))],
    [device.placeKnown, word(device.placeKnown ? "devicePlace" : "deviceNoPlace")],
  ];
}
