import { word } from "../shared/words";
import { icon } from "../room/dom";
import { clock, length, minute } from "../room/time";
import { gapOfPicture, isRunning, type RoomView } from "../room/view";
import type { Scene } from "./scene";
import { confirmsSoon } from "./team";

type Tone = "calm" | "wait" | "bad";

interface Message {
  tone: Tone;
  words: string;
  /** Without what counts, so that a reader is told once and not every second. */
  key: string;
}

/** The 36 px on top: what is wrong now, worst first, until it is over. All of it is in the record as well. */
export class Band {
  private said = "";

  constructor(private readonly scene: Scene, private readonly lineIsUp: () => boolean) {}

  draw(view: RoomView): void {
    const { tone, words, key } = this.judge(view);
    const { parts } = this.scene;
    const band = parts.get("band");
    parts.text("band-words", words);
    if (this.said === key) return;
    this.said = key;
    band.className = tone === "calm" ? "band" : `band band-${tone}`;
    parts.get("band-icon").replaceChildren(icon(tone === "calm" ? "shield" : "alert"));
    parts.text("band-said", words);
  }

  private judge(view: RoomView): Message {
    const now = this.scene.store.now();
    if (this.scene.store.signedOut) return { tone: "bad", key: "out", words: word("bandSignedOut") };
    if (this.scene.store.offline || !this.lineIsUp()) return { tone: "bad", key: "offline", words: word("bandOffline") };
    const gap = gapOfPicture(view);
    if (gap && view.recording) {
      const start = Date.parse(view.session.openedAt ?? view.now) + gap.startMs;
      const cause = word(`cause-${gap.cause}`);
      return { tone: "bad", key: `gap ${gap.startMs}`, words: word("bandGap", length(now - start), cause, clock(start)) };
    }
    if (isRunning(view) && view.recording && !view.recording.ready) return { tone: "bad", key: "media", words: word("bandMedia") };
    const away = view.people.find((person) => person.role === "inspector" && !person.there);
    if (away && isRunning(view)) {
      const there = view.people.filter((person) => person.role === "inspector" && person.there).length;
      const words = away.since ? word("bandAway", away.name, length(now - Date.parse(away.since)), there) : word("bandNotCome", away.name, there);
      return { tone: "wait", key: `away ${away.person}`, words };
    }
    const due = confirmsSoon(view, now);
    if (due && isRunning(view)) return { tone: "wait", key: `confirm ${due.person}`, words: word("bandConfirm", due.name, minute(Date.parse(due.confirmUntil ?? view.now))) };
    if (view.phone?.hidden && isRunning(view)) return { tone: "wait", key: "hidden", words: word("bandHidden") };
    return { tone: "calm", key: view.session.state, words: word(`state-${view.session.state}`) };
  }
}
