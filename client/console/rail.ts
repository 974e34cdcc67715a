import { word } from "../shared/words";
import { copyOf, fill, icon, make } from "../room/dom";
import { reason } from "../room/objections";
import { minute } from "../room/time";
import { counts, type AdviceLine, type Item, type RoomView, type StillView, type Verdict } from "../room/view";
import type { Draft, Drafts } from "./drafts";
import type { Scene } from "./scene";

const VERDICTS: Verdict[] = ["Met", "NotMet", "NotApplicable"];

/** The check items beside the picture: the one being looked at, and all of them. */
export class Rail {
  private shown = "";
  private readonly thumbs = new Map<string, HTMLElement>();

  constructor(private readonly scene: Scene, private readonly drafts: Drafts) {
    const { parts } = scene;
    parts.on("previous", "click", () => this.step(-1));
    parts.on("next", "click", () => this.step(1));
    for (const verdict of VERDICTS) parts.on(`pick-${verdict}`, "change", () => this.judge(verdict));
    parts.on("note", "input", () => this.type("note"));
    parts.on("remedy", "input", () => this.type("remedy"));
    parts.on("keep-mine", "click", () => this.settle(true));
    parts.on("take-theirs", "click", () => this.settle(false));
    parts.on("use-failure", "click", () => this.propose());
  }

  step(by: number): void {
    const items = this.scene.store.view?.items ?? [];
    const at = items.findIndex((item) => item.number === this.scene.item()?.number);
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))];
    if (next) this.scene.choose(next.number);
  }

  judge(verdict: Verdict): void {
    const item = this.scene.item();
    if (!item || !this.isOpen()) return;
    this.drafts.change(item, { verdict }, true);
    if (verdict !== "Met" && this.drafts.of(item).note.trim() === "") this.scene.parts.get("note").focus();
  }

  draw(view: RoomView): void {
    const item = this.scene.item();
    if (!item) return;
    const counted = view.items.filter(counts);
    const { parts } = this.scene;
    parts.text("place-in-list", counts(item) ? word("itemOf", counted.indexOf(item) + 1, counted.length) : word("reminderOf", counted.length));
    parts.text("item-title", `${item.number}　${item.title}`);
    parts.text("criterion", item.criterion);
    parts.text("source", item.source);
    this.drawEvidence(item);
    this.drawVerdict(item, this.drafts.of(item));
    this.drawList(view);
  }

  private isOpen(): boolean {
    return this.scene.store.view?.inspection.state === "Underway";
  }

  private type(field: "note" | "remedy"): void {
    const item = this.scene.item();
    if (item) this.drafts.change(item, { [field]: this.scene.parts.get<HTMLTextAreaElement>(field).value }, false);
  }

  /** The standard's usual words as a start, never in place of what was typed. */
  private propose(): void {
    const item = this.scene.item();
    if (!item) return;
    const draft = this.drafts.of(item);
    this.drafts.change(item, { note: draft.note || item.typicalFailure, remedy: draft.remedy || item.proposedRemedy }, true);
    this.shown = "";
    this.scene.store.redraw();
  }

  private settle(mine: boolean): void {
    const item = this.scene.item();
    if (item) this.drafts.settle(item, mine);
    this.shown = "";
    this.scene.store.redraw();
  }

  private drawEvidence(item: Item): void {
    const { parts } = this.scene;
    const shots = item.stills.filter((still) => still.takenAt).length;
    const have = shots + item.moments.length;
    const unseen = shots === 0 && counts(item) && this.drafts.of(item).verdict === "Met";
    fill(parts.get("evidence"), JSON.stringify([item.number, shots, item.moments.length, unseen]), () => [
      ...(unseen ? [make("li", "wait", icon("alert"), word(have === 0 ? "metUnseen" : "metNoPhoto"))] : []),
      make("li", have > 0 || !counts(item) ? "good" : "wait", icon(have > 0 ? "check-circle" : "ring"),
        word("evidenceWanted", item.evidence.map((kind) => word(`evidence-${kind}`)).join(word("and"))) + " · " + word("evidenceHave", shots, item.moments.length)),
    ]);
    fill(parts.get("thumbs"), JSON.stringify([item.number, item.stills]), () => item.stills.slice().reverse().map((still) => this.thumb(still)));
  }

  /** Kept once made: a photo is several megabytes and is fetched once. */
  private thumb(still: StillView): HTMLElement {
    const key = `${still.id} ${still.takenAt ?? still.failure ?? ""}`;
    const thumb = this.thumbs.get(key) ?? this.newThumb(still);
    this.thumbs.set(key, thumb);
    return thumb;
  }

  private newThumb(still: StillView): HTMLElement {
    const thumb = copyOf(still.takenAt ? "thumb" : "thumb-waiting") as HTMLAnchorElement;
    const label = thumb.querySelector(".thumb-note");
    if (!still.takenAt) {
      thumb.classList.toggle("is-failed", still.failure !== null);
      if (label) label.textContent = still.failure ?? word("thumbAsked");
      thumb.title = label?.textContent ?? "";
      return thumb;
    }
    const address = `${this.scene.store.room}/stills/${still.id}`;
    const size = word("pixels", Math.floor((still.width * still.height) / 10_000), still.width, still.height);
    thumb.href = `${address}/picture`;
    thumb.querySelector("img")?.setAttribute("src", `${address}/thumbnail`);
    if (label) label.textContent = `${minute(Date.parse(still.takenAt))} ${word(`source-${still.source ?? "Photo"}`)}`;
    thumb.title = `${word(`source-${still.source ?? "Photo"}`)} · ${size}`;
    thumb.setAttribute("aria-label", thumb.title);
    return thumb;
  }

  private drawVerdict(item: Item, draft: Draft): void {
    const { parts } = this.scene;
    for (const verdict of VERDICTS) {
      const box = parts.get<HTMLInputElement>(`pick-${verdict}`);
      box.checked = draft.verdict === verdict;
      box.disabled = !this.isOpen();
    }
    parts.get("pick").setAttribute("aria-disabled", String(!this.isOpen()));
    for (const field of ["note", "remedy"] as const) {
      const box = parts.get<HTMLTextAreaElement>(field);
      // While somebody types, the box is theirs.
      if ((this.shown !== item.number || document.activeElement !== box) && box.value !== draft[field]) box.value = draft[field];
      box.readOnly = !this.isOpen();
    }
    this.shown = item.number;
    parts.get("remedy-box").classList.toggle("is-idle", draft.verdict !== "NotMet");
    parts.show("use-failure", draft.verdict === "NotMet" && draft.note === "" && item.typicalFailure !== "");
    parts.show("conflict", draft.conflict);
    if (draft.conflict) parts.text("theirs", word("theirs", word(`verdict-${item.verdict}`), item.note || word("noNote")));
    this.drawSaved(draft);
  }

  private drawSaved(draft: Draft): void {
    const place = this.scene.parts.get("saved");
    const words = draft.refused && !draft.conflict ? `${draft.refused.words} ${draft.refused.code}`
      : draft.saving ? word("saving")
      : draft.dirty ? word("typing")
      : draft.version > 0 ? word("saved") : "";
    fill(place, words, () => (draft.refused && !draft.conflict ? [reason(draft.refused.words, draft.refused.code)] : [document.createTextNode(words)]));
  }

  private drawList(view: RoomView): void {
    const chosen = this.scene.item()?.number;
    const rows = view.items.map((item) => [item, this.drafts.of(item)] as const);
    const key = JSON.stringify(rows.map(([item, draft]) => [item.number, adviceOn(view, item)?.outlook, draft.verdict, isUnproven(item, draft), draft.dirty && draft.refused !== null, item.number === chosen]));
    fill(this.scene.parts.get("list"), key, () => rows.map(([item, draft]) => this.row(item, draft, item.number === chosen, adviceOn(view, item))));
  }

  private row(item: Item, draft: Draft, chosen: boolean, advice: AdviceLine | undefined): HTMLElement {
    const row = copyOf("row");
    const link = row.querySelector("button") as HTMLButtonElement;
    const look = { Open: ["todo-i", "ring"], Met: ["yes", "check-circle"], NotMet: ["no", "cross-circle"], NotApplicable: ["", "minus-circle"] } as const;
    const unproven = isUnproven(item, draft);
    const [tone, sign] = advice ? outlooks[advice.outlook] : unproven ? (["wait", "alert"] as const) : look[draft.verdict];
    link.className = `${tone}${chosen ? " on" : ""}`;
    if (chosen) link.setAttribute("aria-current", "true");
    link.prepend(icon(sign));
    (link.querySelector(".row-number") as HTMLElement).textContent = item.number;
    (link.querySelector(".row-title") as HTMLElement).textContent = item.title;
    const unsaved = draft.dirty && draft.refused !== null;
    (link.querySelector(".end") as HTMLElement).textContent = advice ? word(`outlook-${advice.outlook}`)
      : unsaved ? word("unsaved")
      : chosen && draft.verdict === "Open" ? word("looking")
      : unproven ? word("noEvidence")
      : draft.verdict === "Open" ? (counts(item) ? "" : word("reminder")) : word(`verdict-${draft.verdict}`);
    link.addEventListener("click", () => this.scene.choose(item.number));
    if (chosen) requestAnimationFrame(() => row.scrollIntoView({ block: "nearest" }));
    return row;
  }
}

const outlooks = { WouldMeet: ["yes", "check-circle"], Needs: ["wait", "alert"], NotSeen: ["", "minus-circle"] } as const;

const adviceOn = (view: RoomView, item: Item): AdviceLine | undefined => view.advice.find((line) => line.item === item.number);

/** HC-31: what is judged as met has been photographed or marked in the recording. */
function isUnproven(item: Item, draft: Draft): boolean {
  return draft.verdict === "Met" && counts(item) && item.moments.length === 0 && item.stills.every((still) => !still.takenAt);
}
