import { Backoff } from "./backoff.js";

export interface FeedNews {
  feed: string;
  person: string;
  source: "camera" | "screen";
}

export interface GapNews {
  feed: string;
  person: string;
  track: "audio" | "video";
  cause: string;
  startMs: number;
  endMs?: number;
}

export interface RoomNews {
  hello: { person: string; elapsedMs: number; ready: boolean; resumed: boolean };
  feed: FeedNews;
  unfeed: { feed: string; person: string; reason: string };
  republish: { cause: string };
  gap: GapNews;
  "gap-over": GapNews;
  recorded: { file: string; person: string; track: "audio" | "video"; bytes: number; atMs: number };
  "not-recorded": { file: string; atMs: number };
  joined: { person: string };
  left: { person: string; reason: string };
  gone: { reason: string };
}

const names: Array<keyof RoomNews> = [
  "hello", "feed", "unfeed", "republish", "gap", "gap-over", "recorded", "not-recorded", "joined", "left", "gone",
];

// The server gives a beat every four seconds.
const silentMs = 12_500;
const lookMs = 1000;

/** The number is that of the journal; 0 where the news has none. */
type Listener<K extends keyof RoomNews> = (news: RoomNews[K], number: number) => void;

/** Follows a room's events over as many connections as it takes; nothing is missed and nothing comes twice. */
export class RoomEvents {
  /** False while there is no connection. */
  onLine: (line: boolean) => void = () => undefined;

  private readonly listeners = new Map<keyof RoomNews, Array<(news: never, number: number) => void>>();
  private source: EventSource | null = null;
  private lastNumber = "";
  private heardAt = 0;
  private over = false;
  private readonly timer: number;
  private readonly backoff = new Backoff();

  constructor(private readonly room: string) {
    this.timer = setInterval(() => this.look(), lookMs) as unknown as number;
  }

  on<K extends keyof RoomNews>(name: K, listener: Listener<K>): this {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener as (news: never, number: number) => void]);
    return this;
  }

  start(): void {
    this.open();
  }

  stop(): void {
    this.over = true;
    clearInterval(this.timer);
    this.source?.close();
  }

  private open(): void {
    this.source?.close();
    this.heardAt = performance.now();
    const after = this.lastNumber === "" ? "" : `?after=${this.lastNumber}`;
    const source = new EventSource(`${this.room}/events${after}`);
    this.source = source;
    for (const name of names) source.addEventListener(name, (event) => this.hear(name, event as MessageEvent<string>));
    source.addEventListener("beat", () => (this.heardAt = performance.now()));
    source.onerror = () => this.lost(source);
  }

  private hear(name: keyof RoomNews, event: MessageEvent<string>): void {
    this.heardAt = performance.now();
    if (event.lastEventId !== "") this.lastNumber = event.lastEventId;
    if (name === "hello") {
      this.backoff.reset();
      this.onLine(true);
    }
    const news = JSON.parse(event.data) as never;
    for (const listener of this.listeners.get(name) ?? []) listener(news, Number(event.lastEventId));
    if (name === "gone") this.stop();
  }

  private look(): void {
    if (this.source && performance.now() - this.heardAt > silentMs) this.lost(this.source);
  }

  /** The browser's own way back gives up on an error answer and hangs on a dead line: ours does neither. */
  private lost(source: EventSource): void {
    if (this.over || source !== this.source) return;
    source.close();
    this.source = null;
    this.onLine(false);
    void this.backoff.wait().then(() => {
      if (!this.over && this.source === null) this.open();
    });
  }
}
