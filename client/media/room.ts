import { Camera, type CameraWishes } from "./camera.js";
import { RoomEvents, type FeedNews } from "./events.js";
import type { RoomError } from "./http.js";
import { Publisher, type PublisherState } from "./publisher.js";
import { Subscriber, type SubscriberState } from "./subscriber.js";

export interface RoomOptions {
  /** The room's address for this side. */
  room: string;
  /** Where to show a feed; null: do not. */
  videoFor: (feed: FeedNews) => HTMLVideoElement | null;
  onSending?: (state: PublisherState, error?: RoomError) => void;
  onFeed?: (feed: string, state: SubscriberState) => void;
  onNeedsTap?: (feed: string) => void;
  iceServers?: RTCIceServer[];
}

/** A person in a room: events, the own camera, and everybody else's pictures, kept alive together. */
export class Room {
  readonly events: RoomEvents;
  camera: Camera | null = null;
  publisher: Publisher | null = null;
  readonly subscribers = new Map<string, Subscriber>();

  private me = "";

  constructor(private readonly options: RoomOptions) {
    this.events = new RoomEvents(options.room)
      .on("hello", (news) => (this.me = news.person))
      .on("feed", (feed) => this.show(feed))
      .on("unfeed", (news) => this.options.onFeed?.(news.feed, "waiting"))
      .on("republish", (_, number) => this.publisher?.called(number))
      .on("gone", () => void this.leave("none"));
  }

  /** Follows and watches; sends nothing. */
  enter(): void {
    this.events.start();
  }

  /** Must be called from a tap: the browser asks for camera and microphone. */
  async openCamera(wishes?: CameraWishes): Promise<Camera> {
    const camera = new Camera(wishes);
    await camera.open();
    this.camera = camera;
    return camera;
  }

  /** Sends the camera from now on, whatever happens to path and server. */
  async send(): Promise<void> {
    const camera = this.camera;
    if (!camera) throw new Error("open the camera first");
    const publisher = new Publisher({
      room: this.options.room,
      stream: () => camera.stream,
      states: () => camera.states(),
      ...(this.options.onSending ? { onState: this.options.onSending } : {}),
      ...(this.options.iceServers ? { iceServers: this.options.iceServers } : {}),
    });
    this.publisher = publisher;
    camera.onState = (kind, state) => void publisher.report(kind, state);
    camera.onTracks = (sizeChanged) => void (sizeChanged ? publisher.republish("camera-changed") : publisher.replaceTracks());
    await publisher.start();
  }

  async leave(word: "left" | "none" = "left"): Promise<void> {
    this.events.stop();
    for (const subscriber of this.subscribers.values()) subscriber.stop();
    this.subscribers.clear();
    await this.publisher?.stop(word);
    this.camera?.close();
  }

  private show(feed: FeedNews): void {
    if (feed.person === this.me) return;
    const known = this.subscribers.get(feed.feed);
    if (known) {
      void known.start();
      return;
    }
    const video = this.options.videoFor(feed);
    if (!video) return;
    const subscriber = new Subscriber({
      room: this.options.room,
      feed: feed.feed,
      video,
      onState: (state) => this.options.onFeed?.(feed.feed, state),
      onNeedsTap: () => this.options.onNeedsTap?.(feed.feed),
      ...(this.options.iceServers ? { iceServers: this.options.iceServers } : {}),
    });
    this.subscribers.set(feed.feed, subscriber);
    void subscriber.start();
  }
}
