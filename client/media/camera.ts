export type Facing = "environment" | "user";
export type TrackState = "on" | "muted" | "hidden" | "taken";

export interface CameraWishes {
  facing?: Facing;
  width?: number;
  height?: number;
  frameRate?: number;
}

// Torch and photo settings are in browsers but not in the library's types.
type Extended = MediaTrackCapabilities & { torch?: boolean };

// iOS says "muted" for a moment after each start.
const ignoreMuteMs = 2000;

/**
 * Camera and microphone of this device. Only wishes, never demands: some web views crash on exact sizes.
 * Tells when a device was taken away and gets it back by itself.
 */
export class Camera {
  stream = new MediaStream();
  facing: Facing;
  torchOn = false;

  /** New tracks are there: senders have to take them over. */
  onTracks: (sizeChanged: boolean) => void = () => undefined;

  /** A device fell silent or came back. */
  onState: (kind: "audio" | "video", state: TrackState) => void = () => undefined;

  private closed = false;
  private acquiring: Promise<void> | null = null;
  private acquiredAt = 0;
  private size = "";

  constructor(private readonly wishes: CameraWishes = {}) {
    this.facing = wishes.facing ?? "environment";
    document.addEventListener("visibilitychange", this.onVisibility);
  }

  get video(): MediaStreamTrack | undefined {
    return this.stream.getVideoTracks()[0];
  }

  get audio(): MediaStreamTrack | undefined {
    return this.stream.getAudioTracks()[0];
  }

  /** Asks for both devices at once, so that the person is asked once. */
  async open(): Promise<void> {
    this.take(await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: { ideal: true }, noiseSuppression: { ideal: true } },
      video: this.videoWishes(),
    }));
  }

  async switchCamera(): Promise<void> {
    this.facing = this.facing === "environment" ? "user" : "environment";
    await this.reopenVideo();
  }

  get torchOffered(): boolean {
    return (this.video?.getCapabilities?.() as Extended | undefined)?.torch === true;
  }

  async setTorch(on: boolean): Promise<void> {
    await this.video?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
    this.torchOn = on;
  }

  mute(kind: "audio" | "video", muted: boolean): void {
    const track = kind === "audio" ? this.audio : this.video;
    if (track) track.enabled = !muted;
    this.onState(kind, muted ? "muted" : "on");
  }

  /** What each track can be said to do now; told again after each publish. */
  states(): Array<["audio" | "video", TrackState]> {
    return (["audio", "video"] as const).map((kind) => {
      const track = kind === "audio" ? this.audio : this.video;
      if (!track || track.readyState === "ended") return [kind, "taken"];
      if (!track.enabled) return [kind, "muted"];
      return [kind, kind === "video" && document.hidden && track.muted ? "hidden" : "on"];
    });
  }

  close(): void {
    this.closed = true;
    document.removeEventListener("visibilitychange", this.onVisibility);
    this.stream.getTracks().forEach((track) => track.stop());
  }

  private videoWishes(): MediaTrackConstraints {
    return {
      facingMode: { ideal: this.facing },
      width: { ideal: this.wishes.width ?? 1280 },
      height: { ideal: this.wishes.height ?? 720 },
      frameRate: { ideal: this.wishes.frameRate ?? 25 },
    };
  }

  private async reopenVideo(): Promise<void> {
    // Many phones cannot hold two cameras open.
    this.video?.stop();
    const fresh = await navigator.mediaDevices.getUserMedia({ video: this.videoWishes() });
    this.take(new MediaStream([...fresh.getVideoTracks(), ...this.stream.getAudioTracks()]));
  }

  private take(fresh: MediaStream): void {
    const before = this.size;
    const wasMuted = { audio: this.audio?.enabled === false, video: this.video?.enabled === false };
    this.stream = fresh;
    this.acquiredAt = performance.now();
    this.torchOn = false;
    if (this.audio && wasMuted.audio) this.audio.enabled = false;
    if (this.video && wasMuted.video) this.video.enabled = false;
    for (const track of fresh.getTracks()) this.follow(track);
    // Noted now: a track that was stopped no longer tells its size.
    const settings = this.video?.getSettings();
    this.size = `${settings?.width}x${settings?.height}`;
    this.onTracks(before !== "" && before !== this.size);
  }

  private follow(track: MediaStreamTrack): void {
    const kind = track.kind as "audio" | "video";
    const current = (): boolean => this.stream.getTracks().includes(track) && !this.closed;
    track.onended = () => {
      if (!current()) return;
      this.onState(kind, "taken");
      void this.reacquire();
    };
    track.onmute = () => {
      if (current() && performance.now() - this.acquiredAt > ignoreMuteMs) this.onState(kind, document.hidden ? "hidden" : "taken");
    };
    track.onunmute = () => {
      if (current()) this.onState(kind, track.enabled ? "on" : "muted");
    };
  }

  private readonly onVisibility = (): void => {
    if (this.closed || this.stream.getTracks().length === 0) return;
    if (document.hidden) {
      if (this.video?.muted) this.onState("video", "hidden");
      return;
    }
    const lost = this.stream.getTracks().some((track) => track.readyState === "ended" || track.muted);
    if (lost) void this.reacquire();
    else this.onState("video", this.video?.enabled === false ? "muted" : "on");
  };

  /** One attempt at a time, and none while the page cannot be seen: the system would refuse. */
  private reacquire(): Promise<void> {
    this.acquiring ??= (async () => {
      for (let waitMs = 500; !this.closed && !document.hidden; waitMs = Math.min(waitMs * 2, 5000)) {
        try {
          const old = this.stream;
          await this.open();
          old.getTracks().forEach((track) => track.stop());
          break;
        } catch {
          await new Promise((resolve) => setTimeout(resolve, waitMs));
        }
      }
      this.acquiring = null;
    })();
    return this.acquiring;
  }
}
