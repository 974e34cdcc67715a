import { call, Refused } from "./api";
import { RoomLog } from "./log";
import { isRunning, type LogEntry, type RecordView, type RoomView } from "./view";

const GATHER_MS = 120;
const RUNNING_MS = 2000;
const CALM_MS = 5000;

/**
 * The room as this page knows it. Drawn anew whenever the log has an entry, and every few seconds besides, because
 * recording and presence are no log entries.
 */
export class RoomStore {
  view: RoomView | null = null;
  record: RecordView | null = null;
  /** The last answer did not come. */
  offline = false;
  /** The sign-in, or the phone's session, has run out; or another case was opened in another tab. */
  signedOut = false;

  private readonly drawers: Array<(view: RoomView) => void> = [];
  private readonly readers: Array<(entry: LogEntry) => void> = [];
  private readonly log: RoomLog;
  private skew = 0;
  private gather = 0;
  private poll = 0;
  private over = false;
  private asking: Promise<void> | undefined;
  private again = false;

  constructor(readonly room: string, private readonly recordUrl: string) {
    this.log = new RoomLog(room, (entry) => this.heard(entry));
  }

  onView(draw: (view: RoomView) => void): void {
    this.drawers.push(draw);
  }

  onEntry(read: (entry: LogEntry) => void): void {
    this.readers.push(read);
  }

  async start(): Promise<void> {
    await this.refresh();
    this.log.open();
    window.addEventListener("online", this.back);
  }

  stop(): void {
    this.over = true;
    this.log.stop();
    window.clearTimeout(this.gather);
    window.clearTimeout(this.poll);
    window.removeEventListener("online", this.back);
  }

  /** Milliseconds of the server's clock: a wrong clock here changes nothing. */
  now(): number {
    return Date.now() + this.skew;
  }

  /** Asks again; while an answer is awaited, one more request follows it. */
  refresh(): Promise<void> {
    if (this.asking) {
      this.again = true;
      return this.asking;
    }
    this.asking = this.read().finally(() => {
      this.asking = undefined;
      if (this.again) {
        this.again = false;
        void this.refresh();
      }
    });
    return this.asking;
  }

  redraw(): void {
    const view = this.view;
    if (view) this.drawers.forEach((draw) => draw(view));
  }

  private async read(withRecord = true): Promise<void> {
    window.clearTimeout(this.poll);
    try {
      const view = await call<RoomView>("GET", `${this.room}/state`);
      // What stands against a step hangs on the state: an old record must not be drawn beside a new one.
      if (withRecord || view.inspection.state !== this.view?.inspection.state) this.record = await call<RecordView>("GET", this.recordUrl);
      this.skew = Date.parse(view.now) - Date.now();
      this.view = view;
      this.offline = this.signedOut = false;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.offline = error.mayPass;
      this.signedOut = error.status === 401 || error.status === 404;
    }
    this.redraw();
    if (this.over) return;
    const wait = this.view && isRunning(this.view) ? RUNNING_MS : CALM_MS;
    this.poll = window.setTimeout(() => void (this.asking ?? this.read(this.offline)), wait);
  }

  private heard(entry: LogEntry): void {
    this.readers.forEach((read) => read(entry));
    window.clearTimeout(this.gather);
    this.gather = window.setTimeout(() => void this.refresh(), GATHER_MS);
  }

  private readonly back = (): void => {
    this.log.open();
    void this.refresh();
  };
}
