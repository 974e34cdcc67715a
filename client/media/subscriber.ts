import { Backoff } from "./backoff.js";
import { ask, RoomError, ticketFor } from "./http.js";
import { readFlow, type Flow } from "./stats.js";

export type SubscriberState = "connecting" | "playing" | "frozen" | "waiting" | "stopped" | "refused";

export interface SubscriberOptions {
  room: string;
  feed: string;
  video: HTMLVideoElement;
  onState?: (state: SubscriberState, error?: RoomError) => void;
  /** The browser wants a tap before it plays sound: show it, and call play() from the tap. */
  onNeedsTap?: () => void;
  iceServers?: RTCIceServer[];
}

type Receiver = RTCRtpReceiver & { jitterBufferTarget?: number | null; playoutDelayHint?: number | null };

const lookMs = 250;
const frozenMs = 500;
const askAgainMs = 1000;
const silentMs = 4000;
const lossShare = 0.01;
const bufferMs = 350;
const calmMs = 30_000;
const firstPictureMs = 1500;

/** Shows one feed. The last picture stays on screen until a new path has its first one. */
export class Subscriber {
  connection: RTCPeerConnection | null = null;
  state: SubscriberState = "connecting";
  keyFramesAsked = 0;

  private url = "";
  private timer = 0;
  private over = false;
  private running = false;
  private last: Flow | null = null;
  private pictureAt = 0;
  private bytesAt = 0;
  private askedAt = 0;
  private lossAt = -calmMs;

  constructor(private readonly options: SubscriberOptions) {}

  /** Also begins anew, after the feed came back. */
  async start(): Promise<void> {
    if (this.running || this.over) return;
    this.running = true;
    const backoff = new Backoff();
    this.tell("connecting");
    while (!this.over) {
      try {
        await this.once();
        break;
      } catch (error) {
        const refusal = error instanceof RoomError ? error : new RoomError(0, "", String(error));
        if (refusal.code === "TK-M07") {
          // The feed is not there: its return is announced.
          this.tell("waiting", refusal);
          break;
        }
        if (!refusal.mayPass) {
          this.tell("refused", refusal);
          break;
        }
        await backoff.wait();
      }
    }
    this.running = false;
  }

  /** To be called from a tap, directly in its handler, when the browser asked for one. */
  play(): void {
    const started = this.options.video.play() as Promise<void> | undefined;
    started?.catch((error: unknown) => {
      if (error instanceof DOMException && error.name === "NotAllowedError") this.options.onNeedsTap?.();
    });
  }

  stop(): void {
    this.over = true;
    clearInterval(this.timer);
    if (this.url !== "") void ask({ method: "DELETE", url: this.url, keepalive: true }).catch(() => undefined);
    this.connection?.close();
    this.tell("stopped");
  }

  private tell(state: SubscriberState, error?: RoomError): void {
    if (this.state === state && error === undefined) return;
    this.state = state;
    this.options.onState?.(state, error);
  }

  private async once(): Promise<void> {
    const ticket = await ticketFor(this.options.room, this.options.feed);
    const response = await ask({
      method: "POST",
      url: `${this.options.room}/subscribe/${encodeURIComponent(this.options.feed)}`,
      ticket,
    });
    const old = this.connection;
    const fresh = new RTCPeerConnection({ iceServers: this.options.iceServers ?? [] });
    this.connection = fresh;
    this.url = response.headers.get("Location") ?? "";
    const stream = new MediaStream();
    fresh.ontrack = (event) => stream.addTrack(event.track);
    await fresh.setRemoteDescription({ type: "offer", sdp: await response.text() });
    await fresh.setLocalDescription(await fresh.createAnswer());
    await ask({ method: "PATCH", url: this.url, sdp: fresh.localDescription?.sdp ?? "" });
    await firstPicture(fresh, stream);
    if (this.over) return fresh.close();
    this.options.video.srcObject = stream;
    old?.close();
    this.play();
    this.follow(fresh);
  }

  private follow(connection: RTCPeerConnection): void {
    clearInterval(this.timer);
    this.last = null;
    this.pictureAt = this.bytesAt = performance.now();
    this.timer = setInterval(() => void this.look(connection), lookMs) as unknown as number;
    this.tell("playing");
  }

  private async look(connection: RTCPeerConnection): Promise<void> {
    const flow = await readFlow(connection).catch(() => null);
    if (flow === null || this.over || connection !== this.connection) return;
    const before = this.last ?? flow;
    this.last = flow;
    const now = performance.now();
    if (flow.framesDecoded !== before.framesDecoded) this.pictureAt = now;
    if (flow.mediaBytes !== before.mediaBytes) this.bytesAt = now;
    this.judgeLoss(connection, flow, before, now);
    if (now - this.bytesAt > silentMs || connection.connectionState === "failed") {
      clearInterval(this.timer);
      void this.start();
    } else if (now - this.pictureAt > frozenMs && hasVideo(connection)) {
      this.tell("frozen");
      if (now - this.bytesAt < frozenMs && now - this.askedAt > askAgainMs) this.askForWholePicture(now);
    } else {
      this.tell("playing");
    }
  }

  /** The browser itself would wait for three seconds. */
  private askForWholePicture(now: number): void {
    this.askedAt = now;
    this.keyFramesAsked++;
    void ask({ method: "POST", url: `${this.url}/keyframe` }).catch(() => undefined);
  }

  /** Packets sent again on the far side come late: a longer buffer turns stutter into a constant delay. */
  private judgeLoss(connection: RTCPeerConnection, flow: Flow, before: Flow, now: number): void {
    const lost = flow.packetsLost - before.packetsLost;
    const came = flow.packetsReceived - before.packetsReceived;
    const stalled = now - this.pictureAt > frozenMs && came > 0;
    if ((came > 0 && lost / (lost + came) > lossShare) || stalled) this.lossAt = now;
    const wanted = now - this.lossAt < calmMs ? bufferMs : 0;
    for (const receiver of connection.getReceivers() as Receiver[]) {
      if ("jitterBufferTarget" in receiver) receiver.jitterBufferTarget = wanted || null;
      else if ("playoutDelayHint" in receiver) (receiver as Receiver).playoutDelayHint = wanted / 1000;
    }
  }
}

const hasVideo = (connection: RTCPeerConnection): boolean =>
  connection.getReceivers().some((receiver) => receiver.track.kind === "video" && !receiver.track.muted);

async function firstPicture(connection: RTCPeerConnection, stream: MediaStream): Promise<void> {
  const since = performance.now();
  while (performance.now() - since < firstPictureMs) {
    const flow = await readFlow(connection);
    if (flow.framesDecoded > 0 || (stream.getVideoTracks().length === 0 && flow.mediaBytes > 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
