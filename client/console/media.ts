import { Room, type FeedNews } from "../media/media";
import { word } from "../shared/words";
import type { Lamp } from "./lamp";
import type { People } from "./people";
import type { Scene } from "./scene";
import type { Stage } from "./stage";

/** Pictures and sound of the room, kept alive by the media path; this part only says where each is shown. */
export class Media {
  /** False while the events of the room do not come. */
  lineIsUp = true;

  private room: Room | null = null;
  private readonly feeds = new Map<string, string>();

  constructor(private readonly scene: Scene, private readonly stage: Stage, private readonly people: People, private readonly lamp: Lamp) {
    scene.parts.on("play", "click", () => this.playAll());
    scene.parts.on("mute", "click", () => this.mute());
  }

  /** From the moment the room runs until it is closed. Without a camera here one still sees and is heard of in words. */
  async enter(): Promise<void> {
    if (this.room) return;
    const room = new Room({
      room: this.scene.store.room,
      videoFor: (feed) => this.place(feed),
      onNeedsTap: () => this.scene.parts.show("play", true),
      onFeed: (feed, state) => {
        const person = this.personOf(feed);
        if (person !== null) this.people.hasPicture(person, state === "playing" || state === "frozen");
      },
    });
    this.room = room;
    room.events.onLine = (up) => {
      this.lineIsUp = up;
      this.scene.store.redraw();
    };
    room.events.on("recorded", (news) => this.lamp.synced(news));
    for (const news of ["gap", "gap-over", "feed", "unfeed", "joined", "left"] as const) room.events.on(news, () => void this.scene.store.refresh());
    room.enter();
    await this.sendMyself(room);
  }

  async leave(): Promise<void> {
    const room = this.room;
    this.room = null;
    if (!room) return;
    this.scene.parts.show("mute", false);
    this.stage.picture.srcObject = null;
    await room.leave();
  }

  private async sendMyself(room: Room): Promise<void> {
    const me = this.scene.store.view?.me ?? "";
    try {
      const camera = await room.openCamera({ facing: "user", width: 640, height: 360, frameRate: 15 });
      const tile = this.people.videoOf(me);
      if (tile) {
        tile.muted = true;
        tile.srcObject = camera.stream;
        void tile.play().catch(() => undefined);
        this.people.hasPicture(me, true);
      }
      this.scene.parts.show("mute", true);
      await room.send();
    } catch {
      this.scene.tell(word("noCamera"));
    }
  }

  private personOf(feed: string): string | null {
    return this.feeds.get(feed) ?? null;
  }

  private place(feed: FeedNews): HTMLVideoElement | null {
    if (feed.source !== "camera") return null;
    this.feeds.set(feed.feed, feed.person);
    const video = feed.person === "applicant" ? this.stage.picture : this.people.videoOf(feed.person);
    if (video) video.muted = false;
    return video;
  }

  private playAll(): void {
    this.scene.parts.show("play", false);
    for (const subscriber of this.room?.subscribers.values() ?? []) subscriber.play();
  }

  private mute(): void {
    const button = this.scene.parts.get("mute");
    const muted = button.getAttribute("aria-pressed") !== "true";
    this.room?.camera?.mute("audio", muted);
    button.setAttribute("aria-pressed", String(muted));
  }
}
