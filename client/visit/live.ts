import { Camera, Room, type FeedNews, type PublisherState } from "../media/media";
import { word } from "../shared/words";
import { call } from "../room/api";
import { make } from "../room/dom";
import { length } from "../room/time";
import { counts, gapOfPicture, isOfPicture, type Item, type LogEntry, type RoomView } from "../room/view";
import { Answers } from "./answers";
import type { Tour } from "./tour";

const FRESH_MS = 5000;

/** Step 7: own camera full screen, the inspector small, and the ONE thing to show now. */
export class Live {
  joined = false;

  private room: Room | null = null;
  private sending: PublisherState = "connecting";
  private lineIsUp = true;
  private lostAt = 0;
  private syncedAt = 0;
  private asked: { item: string; text: string } | null = null;
  private toRead = "";
  private answers: Answers | null = null;

  constructor(private readonly tour: Tour) {
    const { parts } = tour;
    parts.on("flip", "click", () => void this.flip());
    parts.on("torch", "click", () => void this.torch());
    parts.on("mute", "click", () => this.mute());
    parts.on("type", "click", () => this.over("type-box"));
    parts.on("end", "click", () => this.over("end-box"));
    parts.on("stay", "click", () => this.over(null));
    parts.on("type-close", "click", () => this.over(null));
    parts.on("leave", "click", () => void this.leave());
    parts.on("type-box", "submit", () => void this.type());
    parts.on("sound-on", "click", () => this.playAll());
  }

  /** Called directly from a tap: sound is allowed in its handler only. */
  async enter(): Promise<void> {
    if (this.room) return;
    const { parts, store } = this.tour;
    void this.face.play().catch(() => undefined);
    const room = new Room({
      room: store.room,
      videoFor: (feed) => this.place(feed),
      onSending: (state) => this.sent(state),
      onNeedsTap: () => parts.show("sound-on", true),
    });
    this.room = room;
    this.joined = true;
    room.events.onLine = (up) => {
      this.lineIsUp = up;
      if (up) void this.tour.store.refresh();
    };
    room.events.on("recorded", (news) => {
      if (isOfPicture(news)) this.syncedAt = this.tour.store.now();
    });
    this.tour.camera ??= await opened();
    room.camera = this.tour.camera;
    this.show();
    this.answers = new Answers(this.tour, () => this.own);
    parts.show("torch", this.tour.camera.torchOffered);
    this.tour.condition.torch = this.tour.camera.torchOffered;
    this.tour.place.follow();
    room.enter();
    await room.send();
    this.follow();
  }

  async leave(): Promise<void> {
    this.over(null);
    this.answers?.stop();
    const room = this.room;
    this.room = null;
    this.joined = false;
    this.tour.camera = null;
    await room?.leave("left");
    this.tour.store.redraw();
  }

  read(entry: LogEntry): void {
    const text = String(entry.body?.["text"] ?? "");
    const { parts } = this.tour;
    if (entry.kind === "asked-to-show") this.asked = { item: String(entry.body?.["item"] ?? ""), text };
    // The photo came: the request is done, and the person hears so.
    if (entry.kind === "still-taken" && this.asked?.item === String(entry.body?.["item"] ?? "")) this.asked = { item: "", text: word("askReceived") };
    if (entry.kind === "challenge-drawn") this.toRead = text;
    if (entry.kind === "challenge-answered") this.toRead = "";
    if (entry.kind === "said") {
      const mine = entry.body?.["by"] === "applicant";
      parts.get("talk").replaceChildren(make("b", "", mine ? word("me") : word("inspector")), ` ${text}`);
      parts.show("talk", true);
    }
  }

  draw(view: RoomView): void {
    this.answers?.look(view);
    const { parts } = this.tour;
    const first = view.people.find((person) => person.role === "inspector" && person.there) ?? view.people[0];
    parts.text("inspector", first?.name ?? "");
    this.drawAsk(view);
    this.tick(view);
  }

  /** What counts by the second: lamp, time, a lost line. */
  tick(view: RoomView): void {
    const { parts, store } = this.tour;
    const now = store.now();
    const opened = Date.parse(view.session.openedAt ?? view.now);
    this.syncedAt = Math.max(this.syncedAt, Date.parse(view.recording?.syncedAt ?? "") || 0);
    const gap = gapOfPicture(view);
    const recorded = view.session.state !== "Open" && !gap && now - this.syncedAt < FRESH_MS && this.sending === "sending";
    const lamp = parts.get("rec-lamp");
    lamp.className = recorded ? "lamp" : view.session.state === "Open" ? "lamp lamp-wait" : "lamp lamp-lost";
    parts.text("rec-lamp", recorded ? word("recOn") : view.session.state === "Open" ? word("recWait") : word("recOff"));
    parts.text("rec-time", length(now - opened));
    const lost = this.joined && (this.sending === "retrying" || !this.lineIsUp || store.offline || (this.sending === "connecting" && this.lostAt > 0));
    this.lostAt = lost ? this.lostAt || now : 0;
    parts.show("lost-line", lost || this.sending === "refused");
    parts.text("lost-line", this.sending === "refused" ? word("sendRefused") : word("lost", Math.floor((now - this.lostAt) / 1000)));
  }

  private get own(): HTMLVideoElement {
    return this.tour.parts.get<HTMLVideoElement>("own");
  }

  private get face(): HTMLVideoElement {
    return this.tour.parts.get<HTMLVideoElement>("face");
  }

  private drawAsk(view: RoomView): void {
    const { parts } = this.tour;
    const item = view.items.find((one) => one.number === this.asked?.item);
    const signing = view.inspection.state === "Judged" || view.inspection.state === "SignedByOne";
    parts.text("ask-place", signing || !item ? word("now") : placeOf(item, view.items));
    parts.text("ask-title", signing ? word("askSigning") : (item?.title ?? word("askListen")));
    parts.text("ask-text", signing ? word("askSigningMore") : (this.asked?.text ?? word("askListenMore")));
    parts.show("frame", !signing && item !== undefined);
    parts.show("challenge", !signing && this.toRead !== "");
    parts.text("challenge-text", this.toRead);
  }

  private sent(state: PublisherState): void {
    if (state === "retrying" || (state === "connecting" && this.sending === "sending")) this.lostAt ||= this.tour.store.now();
    this.sending = state;
    this.tour.store.redraw();
  }

  private place(feed: FeedNews): HTMLVideoElement | null {
    if (feed.person === "applicant") return null;
    if (!this.face.dataset["person"] || this.face.dataset["person"] === feed.person) {
      this.face.dataset["person"] = feed.person;
      return this.face;
    }
    // A second inspector at an own PC is heard and seen as well.
    const more = make("video", "");
    more.autoplay = true;
    more.playsInline = true;
    this.tour.parts.get("more-faces").append(make("div", "face", more));
    return more;
  }

  private show(): void {
    const own = this.own;
    own.srcObject = this.tour.camera?.stream ?? null;
    own.classList.toggle("is-mirrored", this.tour.camera?.facing === "user");
    void own.play().catch(() => undefined);
  }

  /** The camera gives new tracks after a flip or a phone call; the own picture shows them too. */
  private follow(): void {
    const camera = this.tour.camera;
    if (!camera) return;
    const send = camera.onTracks;
    camera.onTracks = (sizeChanged) => {
      send(sizeChanged);
      this.show();
      this.tour.parts.show("torch", camera.torchOffered);
    };
  }

  private async flip(): Promise<void> {
    await this.tour.camera?.switchCamera().catch(() => this.say(word("noFlip")));
    this.tour.parts.get("torch").setAttribute("aria-pressed", "false");
  }

  private async torch(): Promise<void> {
    const camera = this.tour.camera;
    await camera?.setTorch(!camera.torchOn).catch(() => this.say(word("noTorch")));
    const on = camera?.torchOn === true;
    this.tour.parts.get("torch").setAttribute("aria-pressed", String(on));
    this.tour.parts.text("torch-words", word(on ? "torchOn" : "torchOff"));
  }

  private mute(): void {
    const button = this.tour.parts.get("mute");
    const muted = button.getAttribute("aria-pressed") !== "true";
    this.tour.camera?.mute("audio", muted);
    button.setAttribute("aria-pressed", String(muted));
    this.tour.parts.text("mute-words", word(muted ? "muted" : "mute"));
  }

  private over(which: "type-box" | "end-box" | null): void {
    for (const box of ["type-box", "end-box"]) this.tour.parts.show(box, box === which);
    if (which === "type-box") this.tour.parts.get("type-text").focus();
    if (which === "end-box") this.tour.parts.get("stay").focus();
  }

  private async type(): Promise<void> {
    const box = this.tour.parts.get<HTMLInputElement>("type-text");
    const text = box.value.trim();
    if (text === "") return this.over(null);
    const sent = await call("POST", "/api/my/visit/say", { json: { text } }).then(() => true, () => false);
    if (!sent) return this.say(word("notSent"));
    box.value = "";
    this.over(null);
  }

  private playAll(): void {
    this.tour.parts.show("sound-on", false);
    for (const subscriber of this.room?.subscribers.values() ?? []) subscriber.play();
  }

  private say(words: string): void {
    this.tour.parts.get("talk").textContent = words;
    this.tour.parts.show("talk", true);
  }
}

/** Reminders are shown too, but they are no items of the result and stand outside of its count. */
function placeOf(item: Item, items: Item[]): string {
  const counted = items.filter(counts);
  return counts(item) ? word("askPlace", counted.indexOf(item) + 1, counted.length) : word("askReminder", counted.length);
}

async function opened(): Promise<Camera> {
  const camera = new Camera({ facing: "environment" });
  await camera.open();
  return camera;
}
