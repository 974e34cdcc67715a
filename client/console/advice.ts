import { word } from "../shared/words";
import { call, Refused } from "../room/api";
import { enable, fill, isEnabled } from "../room/dom";
import { showObjections, showRefusal } from "../room/objections";
import type { AdviceLine, AdviceOutlook, RoomView } from "../room/view";
import type { Scene } from "./scene";

/** Trial inspection and guidance: what would be met and what is to be changed, in the place of verdicts. Nothing here leads to a result. */
export class Advice {
  private shown: string | null = null;

  constructor(private readonly scene: Scene, private readonly ended: () => void) {
    const { parts } = scene;
    parts.on("advice-form", "submit", () => void this.keepItem());
    parts.on("advice-place", "submit", () => void this.keep("", "Needs", "advice-place-words"));
    parts.on("advice-done", "click", () => void this.complete());
    parts.on("advice-off", "submit", () => void this.breakOff());
  }

  draw(view: RoomView): void {
    const { parts, store } = this.scene;
    const item = this.scene.item();
    const open = view.inspection.state === "Advising";
    parts.show("advice-form", item !== undefined);
    // While somebody writes of an item, the boxes are theirs.
    if (item && item.number !== this.shown) this.fillIn(item.number, this.of(item.number));
    if (this.shown === null) this.fillIn("", undefined);
    const place = parts.get<HTMLTextAreaElement>("advice-place-words");
    if (place.value === "" && document.activeElement !== place) place.value = this.of("")?.words ?? "";
    for (const button of parts.get("advice").querySelectorAll<HTMLButtonElement>("button[type=submit]")) button.disabled = !open;
    const objections = store.record?.objections["advise"] ?? [];
    showObjections(parts.get("advice-why"), open ? objections : []);
    enable(parts.get("advice-done"), view.inspection.state === "Advised" ? !view.session.closedAt : open && objections.length === 0);
  }

  private of(item: string): AdviceLine | undefined {
    return this.scene.store.view?.advice.find((line) => line.item === item);
  }

  private get choices(): NodeListOf<HTMLInputElement> {
    return this.scene.parts.get("advice-form").querySelectorAll<HTMLInputElement>("input[name=outlook]");
  }

  private fillIn(item: string, given: AdviceLine | undefined): void {
    this.shown = item;
    for (const choice of this.choices) choice.checked = choice.value === given?.outlook;
    this.scene.parts.get<HTMLTextAreaElement>("advice-words").value = given?.words ?? "";
  }

  private async keepItem(): Promise<void> {
    const item = this.scene.item();
    const chosen = [...this.choices].find((choice) => choice.checked);
    if (!item) return;
    if (!chosen) return this.scene.tell(word("adviceChoose"));
    await this.keep(item.number, chosen.value as AdviceOutlook, "advice-words");
  }

  private async keep(item: string, outlook: AdviceOutlook, box: string): Promise<void> {
    const words = this.scene.parts.get<HTMLTextAreaElement>(box).value.trim();
    const kept = await this.send("PUT", "", { item, outlook, words, version: this.of(item)?.version ?? 0 });
    if (kept) this.scene.tell(word("adviceKept", this.scene.store.view?.advice.filter((line) => line.item !== "").length ?? 0));
  }

  /** The room goes with the advice: nobody has to press twice. */
  private async complete(): Promise<void> {
    if (!isEnabled(this.scene.parts.get("advice-done"))) return;
    if (this.scene.store.view?.inspection.state === "Advising" && !(await this.send("POST", "/complete", {}))) return;
    if (!(await this.scene.act(() => call("POST", `/api/rooms/${this.scene.session}/close`, { limitMs: 30_000 })))) return;
    this.ended();
    await this.scene.store.refresh();
  }

  private async breakOff(): Promise<void> {
    if (await this.send("POST", "/break-off", { reason: this.scene.parts.get<HTMLTextAreaElement>("advice-off-reason").value.trim() })) this.ended();
  }

  private async send(method: "PUT" | "POST", step: string, json: unknown): Promise<boolean> {
    const place = this.scene.parts.get("advice-said");
    try {
      await call(method, `/api/inspections/${this.scene.inspection}/advice${step}`, { json });
      fill(place, "", () => []);
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      showRefusal(place, error);
      return false;
    } finally {
      await this.scene.store.refresh();
    }
  }
}
