// The page of who only watches: picture and sound of the room, and "still here". It sends nothing.
import { Room, type FeedNews } from "../media/media";
import { call } from "../room/api";
import { Parts } from "../room/dom";
import { define } from "../shared/define";

const BEAT_MS = 10_000;

class RoomWatch extends HTMLElement {
  private room: Room | undefined;
  private beat = 0;
  private readonly others = new Map<string, HTMLVideoElement>();

  connectedCallback(): void {
    const address = this.getAttribute("room") ?? "";
    const parts = new Parts(this);
    const said = parts.get("said");
    const picture = parts.get<HTMLVideoElement>("picture");
    said.textContent = said.dataset["waiting"] ?? "";
    this.room = new Room({
      room: address,
      videoFor: (feed) => (feed.source !== "camera" ? null : feed.person === "applicant" ? picture : this.other(parts, feed)),
      onNeedsTap: () => parts.show("play", true),
      onFeed: (_, state) => {
        if (state === "playing") said.textContent = "";
      },
    });
    this.room.events.on("gone", () => (said.textContent = said.dataset["gone"] ?? ""));
    parts.on("play", "click", () => {
      parts.show("play", false);
      for (const subscriber of this.room?.subscribers.values() ?? []) subscriber.play();
    });
    this.room.enter();
    const stillHere = (): void => void call("POST", `${address}/presence`).catch(() => undefined);
    stillHere();
    this.beat = window.setInterval(stillHere, BEAT_MS);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.beat);
    void this.room?.leave("none");
  }

  /** The inspectors are heard, and seen small. */
  private other(parts: Parts, feed: FeedNews): HTMLVideoElement {
    const known = this.others.get(feed.person);
    if (known) return known;
    const video = document.createElement("video");
    video.autoplay = true;
    video.playsInline = true;
    video.width = 160;
    parts.get("others").append(video);
    this.others.set(feed.person, video);
    return video;
  }
}

define("room-watch", RoomWatch);
