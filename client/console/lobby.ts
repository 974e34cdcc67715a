import { word } from "../shared/words";
import { call } from "../room/api";
import { enable, fill, icon, isEnabled, make } from "../room/dom";
import { showObjections } from "../room/objections";
import { megabits } from "../room/rate";
import { length } from "../room/time";
import { isRunning, type DeviceCheck, type RoomView } from "../room/view";
import type { Scene } from "./scene";
import { confirmHere, drawTeam } from "./team";

/** Before the room: who waits, what the phone can do, who is there, and the one button with everything that stands against it. */
export class Lobby {
  constructor(private readonly scene: Scene, private readonly opened: () => void) {
    scene.parts.on("open-room", "click", () => void this.open());
    scene.parts.on("second-form", "submit", () => void confirmHere(scene, "second"));
  }

  draw(view: RoomView): void {
    if (isRunning(view)) return;
    const { parts } = this.scene;
    const over = view.session.closedAt !== null;
    const waitsOnly = view.session.state === "Waiting" && view.openObjections.length > 0;
    parts.text("lobby-title", over ? word("lobbyOver") : waitsOnly ? word("state-Waiting") : word(`lobby-${view.session.state}`));
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
    drawTeam(this.scene, parts.get("team-lines"), view);
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
}

function linesOf(device: DeviceCheck): Array<[boolean, string]> {
  return [
    [device.pictureEnough, word("devicePicture", Math.floor((device.width * device.height) / 10_000), word(`source-${device.stillSource === "photo" ? "Photo" : device.stillSource === "file" ? "File" : "Frame"}`))],
    [device.cameraAllowed && device.microphoneAllowed, word(device.cameraAllowed && device.microphoneAllowed ? "deviceAllowed" : "deviceForbidden")],
    [device.uploadEnough, word("deviceNetwork", megabits(device.uploadKilobits * 1000))],
    [device.placeKnown, word(device.placeKnown ? "devicePlace" : "deviceNoPlace")],
  ];
}
