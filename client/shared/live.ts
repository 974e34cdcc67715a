import { define } from "./define";
import { refreshRegions } from "./regions";
import { say } from "./words";

/** Several entries of one act arrive together; the page is asked for once. */
const GATHER_MS = 150;
/** A loss that heals by itself within this time is not worth a line. */
const PATIENCE_MS = 2000;

/**
 * `<live-log src="/…/events?after=41"></live-log>` follows a log stream by server-sent events. The browser itself
 * reconnects and resumes by entry number. Each entry is told to the document as `takan:entry` (its detail is the
 * event's data); then the page's `[data-live]` regions are fetched anew, unless the attribute `quiet` is there.
 */
class LiveLog extends HTMLElement {
  private source: EventSource | undefined;
  private gather = 0;
  private patience = 0;
  private line: HTMLElement | undefined;

  connectedCallback(): void {
    const source = new EventSource(this.getAttribute("src") ?? "");
    this.source = source;
    source.onmessage = (event) => this.heard(event);
    source.onerror = () => this.lost();
    source.onopen = () => this.back();
  }

  disconnectedCallback(): void {
    this.source?.close();
    window.clearTimeout(this.gather);
    window.clearTimeout(this.patience);
    this.line?.remove();
  }

  private heard(event: MessageEvent<string>): void {
    document.dispatchEvent(new CustomEvent("takan:entry", { detail: event.data }));
    if (this.hasAttribute("quiet")) return;
    window.clearTimeout(this.gather);
    this.gather = window.setTimeout(() => void refreshRegions(), GATHER_MS);
  }

  private lost(): void {
    if (this.patience) return;
    this.patience = window.setTimeout(() => {
      this.line = document.createElement("p");
      this.line.className = "offline";
      this.line.setAttribute("role", "status");
      this.line.textContent = say("网络断了，正在重连。已经保存的不会丢。", "Connection lost, reconnecting. What was saved is safe.");
      document.body.prepend(this.line);
    }, PATIENCE_MS);
  }

  private back(): void {
    const wasLost = this.line !== undefined;
    window.clearTimeout(this.patience);
    this.patience = 0;
    this.line?.remove();
    this.line = undefined;
    if (wasLost && !this.hasAttribute("quiet")) void refreshRegions();
  }
}

define("live-log", LiveLog);
