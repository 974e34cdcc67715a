import { word } from "../shared/words";
import { call, Refused } from "../room/api";
import { enable, fill, icon, isEnabled, make } from "../room/dom";
import { showRefusal } from "../room/objections";
import { counts, type Item, type RoomView } from "../room/view";
import type { Tour } from "./tour";

const signs = { Open: "ring", Met: "check-circle", NotMet: "alert", NotApplicable: "minus-circle" } as const;

/** The record in plain words, signed with the finger over exactly the version that is shown. */
export class RecordSheet {
  private digest = "";
  private sending = false;
  private wasSigned = false;

  constructor(private readonly tour: Tour) {
    const { parts } = tour;
    parts.on("sign-go", "click", () => void this.sign());
    parts.get("sign-pad").addEventListener("change", () => this.judge());
    parts.on("object-open", "click", () => parts.show("object-box", true));
    parts.on("object-box", "submit", () => void this.object());
  }

  draw(view: RoomView): void {
    const { parts, store } = this.tour;
    const record = store.record;
    if (!record) return;
    const signed = view.inspection.state !== "SignedByBoth";
    if (signed && !this.wasSigned) window.scrollTo(0, 0);
    this.wasSigned = signed;
    parts.text("record-title", word(signed ? (record.closing?.kind === "Countersigned" ? "recordSigned" : "recordClosed") : "recordTitle"));
    parts.text("record-say", word(signed ? "recordWaits" : "recordSay"));
    parts.show("sign-part", !signed);
    parts.show("record-act", !signed);
    this.digest = record.digest;
    parts.text("record-digest", record.digest.replace(/(.{4})/g, "$1 ").trim().slice(0, 39));
    fill(parts.get("record-items"), record.digest, () => view.items.filter(counts).map((item) => line(item)));
    fill(parts.get("record-opinions"), JSON.stringify(record.opinions), () => record.opinions.map((one) => make("li", "", icon("check-circle"), make("span", "", make("b", "", one.name), ` ${one.words}`))));
    this.judge();
  }

  private judge(): void {
    const ready = this.tour.parts.get("sign-pad").hasAttribute("signed") && !this.sending;
    enable(this.tour.parts.get("sign-go"), ready);
    this.tour.parts.show("sign-hint-line", !ready && !this.sending);
  }

  private async sign(): Promise<void> {
    const { parts, store } = this.tour;
    if (!isEnabled(parts.get("sign-go"))) return parts.get("sign-pad").scrollIntoView({ block: "center" });
    const picture = parts.get("sign-pad").querySelector<HTMLInputElement>("input")?.value ?? "";
    this.sending = true;
    this.judge();
    try {
      const body = bytesOf(picture);
      await call("POST", "/api/my/visit/countersign", { body, headers: { "X-Record-Digest": this.digest }, limitMs: 30_000 });
      showRefusal(parts.get("sign-why"), null);
    } catch (error) {
      const refused = error instanceof Refused ? error : new Refused(0, "", word("notSent"));
      showRefusal(parts.get("sign-why"), refused);
    }
    this.sending = false;
    await store.refresh();
  }

  /** Said to the inspectors and kept in the log; whether to sign remains the person's choice. */
  private async object(): Promise<void> {
    const { parts } = this.tour;
    const box = parts.get<HTMLTextAreaElement>("object-text");
    const text = box.value.trim();
    if (text === "") return;
    try {
      await call("POST", "/api/my/visit/say", { json: { text: word("objection", text).slice(0, 300) } });
      box.value = "";
      parts.text("object-said", word("objectionSent"));
    } catch (error) {
      parts.text("object-said", error instanceof Refused ? error.words : word("notSent"));
    }
  }
}

/** The bytes of a data URL; fetching one is forbidden by the page's policy. */
function bytesOf(picture: string): Uint8Array<ArrayBuffer> {
  const text = atob(picture.slice(picture.indexOf(",") + 1));
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function line(item: Item): HTMLElement {
  const tone = item.verdict === "Met" ? "good" : item.verdict === "NotMet" ? "fix" : "";
  const row = make("li", tone, icon(signs[item.verdict]), make("b", "", `${item.number} ${item.title}`), make("span", "v", word(`verdict-${item.verdict}`)));
  if (item.note) row.append(make("p", "soft more", item.note));
  if (item.verdict === "NotMet" && item.remedy) row.append(make("p", "more", word("toDo", item.remedy)));
  return row;
}
