import type { LogEntry } from "./view";

const AGAIN_MS = 2000;

/** Follows the inspection's log from its first entry; nothing is missed and nothing comes twice. */
export class RoomLog {
  private source: EventSource | undefined;
  private last = 0;
  private over = false;
  private timer = 0;

  constructor(private readonly room: string, private readonly heard: (entry: LogEntry) => void) {}

  /** Also used after a change of network: an old connection would hang for minutes. */
  open(): void {
    this.source?.close();
    if (this.over) return;
    const source = new EventSource(`${this.room}/log?after=${this.last}`);
    this.source = source;
    source.onmessage = (event: MessageEvent<string>) => {
      const entry = JSON.parse(event.data) as LogEntry;
      if (entry.number <= this.last) return;
      this.last = entry.number;
      this.heard(entry);
    };
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED || source !== this.source) return;
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.open(), AGAIN_MS);
    };
  }

  stop(): void {
    this.over = true;
    window.clearTimeout(this.timer);
    this.source?.close();
  }
}
