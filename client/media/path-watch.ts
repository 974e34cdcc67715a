import { readFlow } from "./stats.js";

const lookMs = 250;
// The server answers ten times a second; the browser's own verdict would take seven seconds.
const deadMs = 1500;
// Sending next to nothing brings next to no answer: a phone whose camera the system has paused.
const enoughPackets = 10;

/** Calls once when a sending path is dead: packets leave, nothing comes back. */
export class PathWatch {
  private readonly timer: number;
  private received = -1;
  private sentThen = 0;
  private since = performance.now();
  private over = false;

  constructor(private readonly connection: RTCPeerConnection, private readonly onDead: (why: string) => void) {
    this.timer = setInterval(() => void this.look(), lookMs) as unknown as number;
    connection.addEventListener("connectionstatechange", this.onState);
  }

  stop(): void {
    this.over = true;
    clearInterval(this.timer);
    this.connection.removeEventListener("connectionstatechange", this.onState);
  }

  private readonly onState = (): void => {
    if (this.connection.connectionState === "failed") this.dead("failed");
  };

  private async look(): Promise<void> {
    const flow = await readFlow(this.connection).catch(() => null);
    if (this.over || flow === null) return;
    const now = performance.now();
    if (flow.received !== this.received) {
      this.received = flow.received;
      this.sentThen = flow.sent;
      this.since = now;
    } else if (now - this.since > deadMs && flow.sent - this.sentThen >= enoughPackets) {
      this.dead("silent");
    }
  }

  private dead(why: string): void {
    if (this.over) return;
    this.stop();
    this.onDead(why);
  }
}
