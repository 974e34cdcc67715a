import { word } from "../shared/words";
import { call, Refused } from "../room/api";
import { enable, fill, icon, isEnabled, make } from "../room/dom";
import { showObjections, showRefusal, wordsOf } from "../room/objections";
import { minute } from "../room/time";
import { counts, type InspectionState, type Objection, type RecordView, type ResultKind, type RoomView } from "../room/view";
import type { Drafts } from "./drafts";
import type { Scene } from "./scene";

type Step = "complete" | "sign" | "countersign" | "tell" | "close";

const STEPS: Step[] = ["complete", "sign", "countersign", "tell", "close"];

const stepOf: Partial<Record<InspectionState, Step>> = {
  Underway: "complete", Judged: "sign", SignedByOne: "sign", SignedByBoth: "countersign", Countersigned: "tell", Attested: "tell",
  ToldPassed: "close", ToldRectification: "close", ToldNotMet: "close", Contacted: "close", SwitchedToOnSite: "close", Cancelled: "close",
};

const tellings: Record<ResultKind, string> = { Passed: "tellPassed", Rectification: "tellRectification", NotMet: "tellNotMet" };

/** From the last item to the closed room: the steps one below the other, each with what stands against it. */
export class Conclude {
  private isOpen = false;
  private proposed = false;

  constructor(private readonly scene: Scene, private readonly drafts: Drafts, private readonly ended: () => void) {
    const { parts } = scene;
    parts.on("conclude-open", "click", () => this.show(true));
    parts.on("conclude-close", "click", () => this.show(false));
    parts.on("complete-go", "click", () => void this.complete());
    parts.on("sign-form", "submit", () => void this.sign("sign", false));
    parts.on("sign2-form", "submit", () => void this.sign("sign2", true));
    parts.on("attest-form", "submit", () => void this.attest());
    parts.on("tell-form", "submit", () => void this.tell());
    parts.on("close-go", "click", () => void this.close());
    parts.on("reopen-form", "submit", () => void this.reopen());
    parts.on("adjourn-form", "submit", () => void this.adjourn());
    parts.on("onsite-form", "submit", () => void this.switchToOnSite());
    parts.get("tell-form").addEventListener("change", () => {
      scene.store.redraw();
      parts.get("tell-go").scrollIntoView({ block: "nearest" });
    });
  }

  show(open = !this.isOpen): void {
    this.isOpen = open;
    this.scene.parts.show("conclude", open);
    if (open) this.scene.parts.get("conclude-title").focus({ preventScroll: true });
    this.scene.store.redraw();
  }

  draw(view: RoomView): void {
    const { parts, store } = this.scene;
    const record = store.record;
    const now = view.session.closedAt ? undefined : stepOf[view.inspection.state];
    const objections = record?.objections["complete"] ?? [];
    showObjections(parts.get("fin-why"), view.inspection.state === "Underway" ? objections.slice(0, 1) : []);
    parts.text("conclude-words", word(now ? `fin-${now}` : view.session.closedAt ? "fin-over" : "fin-complete"));
    parts.get("conclude-open").className = `btn btn-lg ${now && now !== "complete" || objections.length === 0 && now ? "btn-primary" : "btn-line"}`;
    enable(parts.get("conclude-open"), now !== undefined);
    if (!this.isOpen || !record) return;
    for (const [index, step] of STEPS.entries()) this.drawStep(step, index - STEPS.indexOf(now ?? "complete"));
    this.drawSummary(view);
    this.drawComplete(view, objections);
    this.drawSigning(record);
    this.drawCountersign(record);
    this.drawTelling(view, record);
    showObjections(parts.get("close-why"), record.objections["close"] ?? []);
    enable(parts.get("close-go"), (record.objections["close"] ?? []).length === 0);
    parts.show("give-up", now !== "close");
    parts.show("reopen", ["Judged", "SignedByOne", "SignedByBoth"].includes(view.inspection.state));
  }

  private drawStep(step: Step, distance: number): void {
    const { parts } = this.scene;
    const element = parts.get(`step-${step}`);
    element.className = distance < 0 ? "done" : distance === 0 ? "now" : "later";
    parts.show(`body-${step}`, distance === 0);
    const mark = distance < 0 ? "check-circle" : distance === 0 ? "run" : "ring";
    fill(parts.get(`mark-${step}`), mark, () => [icon(mark)]);
  }

  private drawSummary(view: RoomView): void {
    const of = (verdict: string): string[] => view.items.filter((item) => counts(item) && item.verdict === verdict).map((item) => item.number);
    const failed = of("NotMet");
    const words = word("summary", of("Met").length, failed.length, of("NotApplicable").length, of("Open").length);
    this.scene.parts.text("summary", failed.length > 0 ? `${words}（${word("failedItems", failed.join("、"))}）` : words);
    if (this.proposed || stepOf[view.inspection.state] !== "sign") return;
    this.proposed = true;
    const opinion = failed.length > 0 ? word("opinionFailed", failed.join("、")) : word("opinionPassed");
    for (const name of ["sign-words", "sign2-words"]) this.scene.parts.get<HTMLTextAreaElement>(name).value = opinion;
  }

  private drawComplete(view: RoomView, objections: Objection[]): void {
    const { parts } = this.scene;
    const waiting = this.drafts.unsaved.length;
    showObjections(parts.get("complete-why"), waiting > 0 ? [...objections, { rule: "", words: word("unsavedItems", this.drafts.unsaved.join("、")), english: word("unsavedItems", this.drafts.unsaved.join(", ")) }] : objections);
    enable(parts.get("complete-go"), objections.length === 0 && view.inspection.state === "Underway");
  }

  private drawSigning(record: RecordView): void {
    const { parts } = this.scene;
    fill(parts.get("signed"), JSON.stringify(record.opinions), () => record.opinions.map((one) =>
      make("li", "good", icon("check-circle"), word("signedBy", one.name, minute(Date.parse(one.signedAt)), one.words))));
    const mine = record.opinions.some((one) => one.isMine);
    parts.show("sign-form", !mine);
    parts.show("sign2-form", mine);
  }

  private drawCountersign(record: RecordView): void {
    const { parts } = this.scene;
    fill(parts.get("attested"), JSON.stringify(record.attestations), () => record.attestations.map((one) =>
      make("li", "good", icon("check-circle"), word("attestedBy", one.name, word(`attest-${one.kind}`)))));
    parts.show("attest-second", record.attestations.length > 0);
    const closing = record.closing;
    parts.text("closing", closing ? word(`closing-${closing.kind}`, minute(Date.parse(closing.at))) : "");
  }

  private drawTelling(view: RoomView, record: RecordView): void {
    const { parts } = this.scene;
    const kind = this.kind;
    for (const one of Object.keys(tellings) as ResultKind[]) {
      const against = record.objections[tellings[one]] ?? [];
      parts.get(`tell-label-${one}`).classList.toggle("is-off", against.length > 0);
      parts.text(`tell-off-${one}`, against[0] && one !== kind ? wordsOf(against[0]) : "");
    }
    showObjections(parts.get("tell-why"), kind ? (record.objections[tellings[kind]] ?? []) : []);
    parts.show("tell-rectify", kind === "Rectification");
    parts.show("tell-notmet", kind === "NotMet");
    const failed = view.items.filter((item) => counts(item) && item.verdict === "NotMet");
    fill(parts.get("tell-items"), JSON.stringify(failed.map((item) => [item.number, item.remedy])), () =>
      failed.map((item) => make("li", item.remedy ? "" : "wait", `${item.number} ${item.title}：${item.remedy || word("remedyMissing")}`)));
    parts.text("tell-due", word("due", record.rectificationDueByRule));
    parts.text("tell-go", word(`tell-${kind ?? "none"}`));
    enable(parts.get("tell-go"), kind !== null && (record.objections[tellings[kind]] ?? []).length === 0);
  }

  private get kind(): ResultKind | null {
    return (this.scene.parts.get("tell-form").querySelector<HTMLInputElement>("input[name=kind]:checked")?.value as ResultKind | undefined) ?? null;
  }

  private value(name: string): string {
    return this.scene.parts.get<HTMLInputElement>(name).value.trim();
  }

  /** Sends one step; what refuses it is shown right there. */
  private async send(url: string, json: unknown, why: string, ...codes: string[]): Promise<boolean> {
    const place = this.scene.parts.get(why);
    try {
      await call("POST", `/api/inspections/${this.scene.inspection}/${url}`, { json });
      showRefusal(place, null);
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      showRefusal(place, error);
      return false;
    } finally {
      // A code counts once, right or wrong.
      for (const code of codes) this.scene.parts.get<HTMLInputElement>(code).value = "";
      await this.scene.store.refresh();
    }
  }

  private async complete(): Promise<void> {
    if (!isEnabled(this.scene.parts.get("complete-go")) || !(await this.drafts.saveAll())) return this.scene.store.redraw();
    await this.send("complete", {}, "complete-refused");
  }

  private async sign(form: "sign" | "sign2", another: boolean): Promise<void> {
    const digest = this.scene.store.record?.digest ?? "";
    const input = { digest, words: this.value(`${form}-words`), code: this.value(`${form}-code`), ...(another ? { name: this.value("sign2-name") } : {}) };
    await this.send("opinions", input, `${form}-why`, `${form}-code`);
  }

  private async attest(): Promise<void> {
    const { parts, store } = this.scene;
    const first = store.record?.attestations[0];
    const kind = first?.kind ?? parts.get("attest-form").querySelector<HTMLInputElement>("input[name=attest]:checked")?.value ?? "Refused";
    const name = this.value("attest-name");
    const input = { kind, reason: this.value("attest-reason"), code: this.value("attest-code"), ...(name && first ? { name } : {}) };
    await this.send("attestations", input, "attest-why", "attest-code");
  }

  private async tell(): Promise<void> {
    const kind = this.kind;
    if (!kind || !isEnabled(this.scene.parts.get("tell-go"))) return;
    const more = kind === "NotMet"
      ? { reasons: this.value("tell-reasons"), statement: this.value("tell-statement"), appealTold: this.scene.parts.get<HTMLInputElement>("tell-appeal").checked }
      : {};
    await this.send("result", { kind, ...more }, "tell-refused");
  }

  private async close(): Promise<void> {
    if (!isEnabled(this.scene.parts.get("close-go"))) return;
    const done = await this.scene.act(() => call("POST", `/api/rooms/${this.scene.session}/close`, { limitMs: 30_000 }));
    if (!done) return;
    this.show(false);
    this.ended();
    await this.scene.store.refresh();
  }

  private async reopen(): Promise<void> {
    this.proposed = false;
    await this.send("reopen", { reason: this.value("reopen-reason") }, "reopen-why");
  }

  private async adjourn(): Promise<void> {
    const askedBy = this.scene.parts.get<HTMLSelectElement>("adjourn-by").value;
    await this.send("adjourn", { askedBy, reason: this.value("adjourn-reason") }, "adjourn-why");
  }

  private async switchToOnSite(): Promise<void> {
    await this.send("switch-to-on-site", { reason: this.value("onsite-reason") }, "onsite-why");
  }
}
