import { stillFromFile, takeStill, type Still } from "../media/media";
import { word } from "../shared/words";
import { call, facts, Refused } from "../room/api";
import type { RoomView } from "../room/view";
import { faultOf } from "./photo-file";
import type { Tour } from "./tour";

const sources = { photo: "Photo", "video-frame": "Frame", file: "File" } as const;
const LONGEST_WAIT_MS = 8000;

interface Asked {
  id: string;
  item: string;
}

/** Answers each request for a still by itself: largest photo, digest taken here, sent until it has arrived. */
export class Answers {
  private readonly taken = new Set<string>();
  private readonly queue: Asked[] = [];
  private working = false;
  private stopped = false;
  private handed: ((file: File | null) => void) | undefined;

  constructor(private readonly tour: Tour, private readonly preview: () => HTMLVideoElement) {
    const box = tour.parts.get<HTMLInputElement>("still-file");
    box.addEventListener("change", () => {
      this.handed?.(box.files?.[0] ?? null);
      box.value = "";
    });
  }

  /** Also finds what was asked while this page was away. */
  look(view: RoomView): void {
    for (const item of view.items) {
      for (const still of item.stills) {
        if (still.takenAt || still.failure || this.taken.has(still.id)) continue;
        this.taken.add(still.id);
        this.queue.push({ id: still.id, item: item.number });
      }
    }
    if (!this.working) void this.work();
  }

  stop(): void {
    this.stopped = true;
  }

  private async work(): Promise<void> {
    this.working = true;
    for (let asked = this.queue.shift(); asked && !this.stopped; asked = this.queue.shift()) {
      try {
        await this.send(asked, await this.take());
        this.say(word("stillSent"));
      } catch (error) {
        const reason = error instanceof Refused ? error.words : word("stillFailed");
        this.say(reason);
        await call("POST", `/api/my/visit/stills/${asked.id}/failure`, { json: { reason: reason.slice(0, 200) } }).catch(() => undefined);
      }
      window.setTimeout(() => !this.working && this.say(""), 2500);
    }
    this.working = false;
  }

  private async take(): Promise<Still> {
    if (this.tour.store.view?.device?.stillSource === "file") return this.takeByHand();
    const track = this.tour.camera?.video;
    if (!track || track.readyState !== "live") throw new Error("no camera");
    this.say(word("stillTaking"));
    return takeStill(track, this.preview());
  }

  /** A phone whose browser takes no sharp photo: one tap opens the camera app; the live picture stops for that moment. */
  private async takeByHand(): Promise<Still> {
    this.tour.parts.show("still-by-hand", true);
    this.say(word("stillByHand"));
    try {
      for (;;) {
        const file = await new Promise<File | null>((resolve) => (this.handed = resolve));
        if (!file) throw new Error("no photo");
        const still = await stillFromFile(file);
        const fault = faultOf(file, still);
        if (!fault) return still;
        this.say(fault);
      }
    } finally {
      this.tour.parts.show("still-by-hand", false);
    }
  }

  /** Tries again until it is there: the server takes the same still only once. */
  private async send(asked: Asked, still: Still): Promise<void> {
    const here = this.tour.place.last;
    const told = {
      stillId: asked.id,
      source: sources[still.source],
      sha256: still.sha256,
      deviceTime: still.takenAt,
      latitude: here?.latitude ?? null,
      longitude: here?.longitude ?? null,
      accuracyMetres: here?.accuracyMetres ?? null,
    };
    for (let wait = 1000; !this.stopped; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        this.say(word("stillSending", (still.blob.size / 1e6).toFixed(1)));
        return await call("POST", `/api/my/visit/stills/${asked.id}`, { body: still.blob, headers: facts(told), limitMs: 60_000 });
      } catch (error) {
        if (!(error instanceof Refused) || !error.mayPass) throw error;
        this.say(word("stillAgain"));
        await new Promise((resolve) => window.setTimeout(resolve, wait));
      }
    }
  }

  private say(words: string): void {
    this.tour.parts.text("still-line", words);
    this.tour.parts.show("still-line", words !== "");
  }
}
