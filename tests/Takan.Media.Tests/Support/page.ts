import { Room, takeStill, RoomEvents, type RoomNews } from "../../../client/media/media.js";

/** What the tests ask a page for. */
class TestPage {
  room: Room | null = null;
  heard: Array<{ name: string; at: number; news: unknown }> = [];
  sending: Array<{ state: string; at: number; code: string }> = [];
  feeds: Array<{ feed: string; state: string; at: number }> = [];
  videos = new Map<string, HTMLVideoElement>();

  enter(session: string): void {
    const room = new Room({
      room: `/api/rooms/${session}`,
      videoFor: (feed) => this.video(feed.feed),
      onSending: (state, error) => this.sending.push({ state, at: Date.now(), code: error?.code ?? "" }),
      onFeed: (feed, state) => this.feeds.push({ feed, state, at: Date.now() }),
    });
    const names: Array<keyof RoomNews> = ["hello", "feed", "unfeed", "republish", "gap", "gap-over", "recorded", "gone", "joined", "left"];
    for (const name of names) room.events.on(name, (news) => this.heard.push({ name, at: Date.now(), news }));
    this.room = room;
    room.enter();
  }

  async send(): Promise<string> {
    await this.room?.openCamera();
    await this.room?.send();
    const settings = this.room?.camera?.video?.getSettings();
    return `${settings?.width}x${settings?.height}`;
  }

  async flow(feed: string): Promise<{ frames: number; audio: number; width: number }> {
    const connection = this.room?.subscribers.get(feed)?.connection;
    const result = { frames: 0, audio: 0, width: this.videos.get(feed)?.videoWidth ?? 0 };
    (await connection?.getStats())?.forEach((row: { type: string; kind?: string; framesDecoded?: number; packetsReceived?: number }) => {
      if (row.type !== "inbound-rtp") return;
      if (row.kind === "video") result.frames += row.framesDecoded ?? 0;
      else result.audio += row.packetsReceived ?? 0;
    });
    return result;
  }

  async still(): Promise<unknown> {
    const track = this.room?.camera?.video;
    const video = document.createElement("video");
    video.muted = true;
    video.srcObject = this.room?.camera?.stream ?? null;
    await video.play();
    if (!track) return null;
    const { blob, ...rest } = await takeStill(track, video);
    return { ...rest, bytes: blob.size, type: blob.type };
  }

  private video(feed: string): HTMLVideoElement {
    const video = document.createElement("video");
    video.muted = true;
    video.playsInline = true;
    document.body.append(video);
    this.videos.set(feed, video);
    return video;
  }
}

Object.assign(window, { page: new TestPage(), RoomEvents, ready: true });
