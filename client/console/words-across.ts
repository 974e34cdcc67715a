import { word } from "../shared/words";
import { call } from "../room/api";
import { enable, make } from "../room/dom";
import { minute } from "../room/time";
import { isRunning, type LogEntry, type RoomView } from "../room/view";
import type { Scene } from "./scene";

/** What goes over to the phone in words: what to show now, the challenge to read aloud, and the chat. All of it is logged. */
export class WordsAcross {
  /** The one that was drawn last. */
  private challenge = "";

  constructor(private readonly scene: Scene) {
    const { parts, session } = scene;
    parts.on("ask-item", "click", () => this.askItem());
    parts.get("asks").querySelectorAll<HTMLElement>("[data-ask]").forEach((button) => {
      button.addEventListener("click", () => this.ask(button.dataset["ask"] ?? ""));
    });
    parts.on("draw-challenge", "click", () => void scene.act(() => call("POST", `/api/rooms/${session}/challenge`, { json: { item: this.number } })));
    parts.on("challenge-right", "click", () => this.heard(true));
    parts.on("challenge-wrong", "click", () => this.heard(false));
    parts.on("chat-form", "submit", () => this.say());
  }

  /** Nobody would hear it outside of the waiting room and the room. */
  draw(view: RoomView): void {
    const heard = view.session.state === "Waiting" || isRunning(view);
    const { parts } = this.scene;
    parts.get("asks").querySelectorAll("button").forEach((button) => enable(button, heard));
    const box = parts.get<HTMLInputElement>("chat-text");
    box.disabled = !heard;
    box.placeholder = word(heard ? "chatOpen" : view.session.closedAt ? "chatOver" : "chatBefore");
    parts.get("chat-form").querySelectorAll("button").forEach((button) => (button.disabled = !heard));
    if (view.session.closedAt) parts.show("challenge-judge", false);
  }

  /** The phone shows the item's title and how to show it. */
  askItem(): void {
    const item = this.scene.item();
    if (item) this.ask(item.howToShow || item.title);
  }

  read(entry: LogEntry): void {
    const text = String(entry.body?.["text"] ?? "");
    if (entry.kind === "said") this.line(entry, entry.body?.["by"] === "applicant" ? this.contact : this.nameOf(entry), text);
    if (entry.kind === "asked-to-show") this.line(entry, word("asked"), text);
    if (entry.kind === "challenge-drawn") this.showChallenge(String(entry.body?.["challenge"] ?? ""), text);
    if (entry.kind === "challenge-answered") this.showAnswer(entry.body?.["right"] === true);
  }

  private get number(): string {
    return this.scene.item()?.number ?? "";
  }

  private get contact(): string {
    return this.scene.store.view?.case.contact ?? "";
  }

  private nameOf(entry: LogEntry): string {
    const view = this.scene.store.view;
    const by = String(entry.body?.["by"] ?? entry.actor);
    return by === view?.me ? word("me") : (view?.people.find((person) => person.person === by)?.name ?? by);
  }

  private ask(text: string): void {
    void this.scene.act(() => call("POST", `/api/rooms/${this.scene.session}/ask`, { json: { item: this.number, text } }));
  }

  private say(): void {
    const box = this.scene.parts.get<HTMLInputElement>("chat-text");
    const text = box.value.trim();
    if (text === "") return;
    void this.scene.act(() => call("POST", `/api/rooms/${this.scene.session}/say`, { json: { text } })).then((done) => {
      if (done && box.value.trim() === text) box.value = "";
    });
  }

  private heard(right: boolean): void {
    void this.scene.act(() => call("POST", `/api/rooms/${this.scene.session}/challenge-answer`, { json: { challenge: this.challenge, right } }));
  }

  private showChallenge(id: string, text: string): void {
    this.challenge = id;
    this.scene.parts.text("challenge", text);
    this.scene.parts.show("challenge-judge", this.scene.store.view?.session.closedAt == null);
    this.scene.parts.text("challenge-result", "");
  }

  private showAnswer(right: boolean): void {
    this.scene.parts.show("challenge-judge", false);
    const place = this.scene.parts.get("challenge-result");
    place.textContent = right ? word("challengeRight") : word("challengeWrong");
    place.className = right ? "good" : "wait";
  }

  private line(entry: LogEntry, who: string, text: string): void {
    const lines = this.scene.parts.get("chat-lines");
    lines.append(make("p", "", make("span", "soft", `${minute(Date.parse(entry.at))}　${who}`), `　${text}`));
    lines.scrollTop = lines.scrollHeight;
  }
}
