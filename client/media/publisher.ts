import { Backoff } from "./backoff.js";
import type { TrackState } from "./camera.js";
import { ask, RoomError, ticketFor } from "./http.js";
import { PathWatch } from "./path-watch.js";

export type PublisherState = "connecting" | "sending" | "retrying" | "stopped" | "refused";
export type Word = "none" | "left" | "page-left" | "network" | "camera-changed" | "asked";

export interface PublisherOptions {
  /** The room's address for this side. */
  room: string;
  source?: "camera" | "screen";
  /** The newest tracks, asked for at every attempt. */
  stream: () => MediaStream;
  /** What the tracks do now; told to the server after each attempt, because only this side knows. */
  states?: () => Array<["audio" | "video", TrackState]>;
  onState?: (state: PublisherState, error?: RoomError) => void;
  iceServers?: RTCIceServer[];
}

const connectLimitMs = 6000;

/**
 * Sends one stream for as long as it is not stopped. A path that is dead is never mended but replaced:
 * the server keeps the address of the old one.
 */
export class Publisher {
  state: PublisherState = "connecting";
  connection: RTCPeerConnection | null = null;

  private url = "";
  private watch: PathWatch | null = null;
  private attempt: Promise<void> | null = null;
  private again: Word | null = null;
  private answeredUpTo = 0;
  private askedIn = 0;
  private readonly reported = { audio: 0, video: 0 };
  private over = false;

  constructor(private readonly options: PublisherOptions) {
    addEventListener("pagehide", this.onPageHide);
  }

  start(): Promise<void> {
    return this.republish("none");
  }

  /** Begins anew. While an attempt runs, one more follows it. */
  republish(word: Word): Promise<void> {
    if (this.attempt) {
      this.again = word;
      return this.attempt;
    }
    this.attempt = this.tryUntilSent(word).finally(() => {
      this.attempt = null;
      const next = this.again;
      this.again = null;
      if (next !== null && !this.over) void this.republish(next);
      else this.answerCall();
    });
    return this.attempt;
  }

  /** The server calls everybody to publish anew; what was published after that call has answered it. */
  called(number: number): void {
    this.askedIn = Math.max(this.askedIn, number);
    if (!this.attempt) this.answerCall();
  }

  /** Takes over new tracks without a new path; only right when the size stays the same. */
  async replaceTracks(): Promise<void> {
    const stream = this.options.stream();
    for (const sender of this.connection?.getSenders() ?? []) {
      const kind = sender.track?.kind;
      const fresh = stream.getTracks().find((track) => track.kind === kind);
      if (fresh) await sender.replaceTrack(fresh);
    }
  }

  /**
   * A gap has a cause that only this side can name, and an end too: told again until it has arrived, or a newer word or a new
   * path has overtaken it.
   */
  async report(kind: "audio" | "video", state: TrackState): Promise<void> {
    const url = this.url;
    const number = (this.reported[kind] += 1);
    const backoff = new Backoff();
    while (url !== "" && url === this.url && number === this.reported[kind] && !this.over) {
      try {
        await ask({ method: "PUT", url: `${url}/tracks/${kind}?state=${state}` });
        return;
      } catch (error) {
        if (error instanceof RoomError && (error.status === 404 || !error.mayPass)) return;
        await backoff.wait();
      }
    }
  }

  async stop(word: Word = "left"): Promise<void> {
    this.over = true;
    removeEventListener("pagehide", this.onPageHide);
    this.watch?.stop();
    // First the word, then the path: the other way round the server would note a page that went.
    if (this.url !== "") await ask({ method: "DELETE", url: `${this.url}?word=${word}` }).catch(() => undefined);
    this.connection?.close();
    this.tell("stopped");
  }

  private readonly onPageHide = (): void => {
    if (this.url !== "") void ask({ method: "DELETE", url: `${this.url}?word=page-left`, keepalive: true }).catch(() => undefined);
  };

  private answerCall(): void {
    if (this.state === "sending" && this.askedIn > this.answeredUpTo) void this.republish("asked");
  }

  private tell(state: PublisherState, error?: RoomError): void {
    this.state = state;
    this.options.onState?.(state, error);
  }

  private async tryUntilSent(word: Word): Promise<void> {
    const backoff = new Backoff();
    this.watch?.stop();
    this.tell("connecting");
    while (!this.over) {
      try {
        await this.once(word);
        return;
      } catch (error) {
        const refusal = error instanceof RoomError ? error : new RoomError(0, "", String(error));
        if (!refusal.mayPass) {
          this.tell("refused", refusal);
          return;
        }
        this.tell("retrying", refusal);
        await backoff.wait();
      }
    }
  }

  private async once(word: Word): Promise<void> {
    const ticket = await ticketFor(this.options.room);
    const fresh = new RTCPeerConnection({ iceServers: this.options.iceServers ?? [], bundlePolicy: "max-bundle" });
    try {
      await this.offerTracks(fresh);
      // Sent at once, without candidates: the server learns the path from our own checks.
      await fresh.setLocalDescription(await fresh.createOffer());
      const source = this.options.source ?? "camera";
      const response = await ask({
        method: "POST",
        url: `${this.options.room}/publish?source=${source}&word=${word}`,
        sdp: fresh.localDescription?.sdp ?? "",
        ticket,
      });
      this.url = response.headers.get("Location") ?? "";
      this.answeredUpTo = Number(response.headers.get("Room-Event") ?? 0);
      this.connection?.close();
      this.connection = fresh;
      await fresh.setRemoteDescription({ type: "answer", sdp: await response.text() });
      await connected(fresh, () => this.askedIn > this.answeredUpTo);
    } catch (error) {
      if (this.connection !== fresh) fresh.close();
      throw error;
    }
    if (this.over) return;
    this.watch = new PathWatch(fresh, () => void this.republish("network"));
    this.tell("sending");
    for (const [kind, state] of this.options.states?.() ?? []) if (state !== "on") void this.report(kind, state);
  }

  private async offerTracks(connection: RTCPeerConnection): Promise<void> {
    const stream = this.options.stream();
    for (const track of stream.getTracks()) {
      const transceiver = connection.addTransceiver(track, { direction: "sendonly", streams: [stream] });
      if (track.kind !== "video") continue;
      preferVp8(transceiver);
      await keepResolution(transceiver.sender);
    }
  }
}

/** VP8 is what every web view can send, and it records cleaner under loss. */
function preferVp8(transceiver: RTCRtpTransceiver): void {
  const codecs = RTCRtpSender.getCapabilities?.("video")?.codecs;
  if (!codecs || !transceiver.setCodecPreferences) return;
  const rank = (codec: { mimeType: string }): number => (codec.mimeType.toLowerCase() === "video/vp8" ? 0 : 1);
  transceiver.setCodecPreferences([...codecs].sort((one, other) => rank(one) - rank(other)));
}

/** Fewer pictures a second rather than smaller ones: what was filmed must be legible. */
async function keepResolution(sender: RTCRtpSender): Promise<void> {
  try {
    const parameters = sender.getParameters();
    parameters.degradationPreference = "maintain-resolution";
    await sender.setParameters(parameters);
  } catch {
    // Older browsers do not know the wish; the picture may then shrink on a bad line.
  }
}

function connected(connection: RTCPeerConnection, inVain: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const state = connection.connectionState;
      if (state === "connected") settle(resolve);
      else if (state === "failed" || state === "closed") settle(() => reject(new RoomError(0, "", "path " + state)));
    };
    const since = performance.now();
    const timer = setInterval(() => {
      if (inVain() || performance.now() - since > connectLimitMs) settle(() => reject(new RoomError(0, "", "path not there in time")));
    }, 200);
    const settle = (then: () => void): void => {
      clearInterval(timer);
      connection.removeEventListener("connectionstatechange", look);
      then();
    };
    connection.addEventListener("connectionstatechange", look);
    look();
  });
}
