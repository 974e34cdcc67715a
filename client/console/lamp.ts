import { word } from "../shared/words";
import { clock, length } from "../room/time";
import { gapOfPicture, isOfPicture, isRunning, type RecordedNews, type RoomView } from "../room/view";
import type { Scene } from "./scene";

/** Older than this, the claim "recorded" is not made. */
const FRESH_MS = 5000;

/** Green follows bytes of the applicant's picture that are on the disk, and nothing else. */
export class Lamp {
  private syncedAt = 0;

  constructor(private readonly scene: Scene) {}

  /** The room's events tell of synced bytes between two answers of the server. */
  synced(news: RecordedNews): void {
    if (isOfPicture(news)) this.syncedAt = this.scene.store.now();
  }

  draw(view: RoomView): void {
    const { parts, store } = this.scene;
    const now = store.now();
    parts.text("clock", clock(now));
    const lamp = parts.get("lamp");
    const [tone, words] = this.judge(view, now);
    lamp.className = `lamp ${tone}`;
    if (lamp.textContent !== words) lamp.textContent = words;
  }

  private judge(view: RoomView, now: number): [string, string] {
    const opened = Date.parse(view.session.openedAt ?? "");
    if (!isRunning(view) || !view.recording) return ["lamp-off", view.session.closedAt ? word("lampOver") : word("lampNone")];
    this.syncedAt = Math.max(this.syncedAt, Date.parse(view.recording.syncedAt ?? "") || 0);
    const gap = gapOfPicture(view);
    if (gap) return ["lamp-lost", word("lampGap", length(now - opened - gap.startMs))];
    if (view.session.state === "Open") return ["lamp-wait", word("lampOpen")];
    if (now - this.syncedAt < FRESH_MS) return ["", word("lampOn", length(now - opened))];
    return ["lamp-lost", word("lampStale", length(now - (this.syncedAt || opened)))];
  }
}
