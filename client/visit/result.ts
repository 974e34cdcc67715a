import { say, word } from "../shared/words";
import { call } from "../room/api";
import { fill, icon, make } from "../room/dom";
import { fullTime, partsOf } from "../room/time";
import { counts, isRunning, type Item, type RecordView, type ResultKind, type RoomView } from "../room/view";
import type { Tour } from "./tour";

const looks: Record<ResultKind, [string, string]> = {
  Passed: ["is-ok", "check-circle"],
  Rectification: ["is-fix", "alert"],
  NotMet: ["is-fix", "cross-circle"],
};

/** Step 8: what came out, until when, what to do, and what one may do against it. */
export class Result {
  private seen = false;

  constructor(private readonly tour: Tour) {}

  draw(view: RoomView, record: RecordView): void {
    const result = record.result;
    if (!result) return;
    const { parts } = this.tour;
    const failed = view.items.filter((item) => counts(item) && item.verdict === "NotMet");
    const fine = view.items.filter((item) => counts(item) && item.verdict !== "NotMet").length;
    const [tone, sign] = looks[result.kind];
    parts.get("verdict").className = `verdict ${tone}`;
    fill(parts.get("verdict-big"), result.kind + failed.length, () => [icon(sign), document.createTextNode(word(`result-${result.kind}`, failed.length))]);
    parts.text("verdict-more", word(`more-${result.kind}`, fine));
    parts.text("verdict-at", fullTime(Date.parse(result.toldAt)));
    parts.show("still-open", isRunning(view));
    parts.text("result-team", view.people.filter((person) => person.role === "inspector").map((person) => person.name).join(say("、", ", ")));
    for (const kind of Object.keys(looks)) parts.show(`next-${kind}`, kind === result.kind);
    parts.show("only-Rectification", result.kind === "Rectification");
    parts.show("only-NotMet", result.kind === "NotMet");
    parts.show("go-rectify", result.kind === "Rectification");
    parts.show("go-papers", result.kind !== "Rectification");
    if (result.rectificationDue) parts.text("result-due", word(result.dueIsProvisional ? "dueProvisional" : "due", ...partsOf(result.rectificationDue)));
    parts.text("result-reasons", result.reasons ?? "");
    parts.text("result-statement", result.statement ?? "");
    parts.show("failed-part", failed.length > 0);
    fill(parts.get("failed-items"), JSON.stringify(failed.map((item) => item.number)), () => failed.map((item) => this.item(item)));
    if (!this.seen) {
      this.seen = true;
      void call("POST", "/api/my/visit/result-seen").catch(() => (this.seen = false));
    }
  }

  private item(item: Item): HTMLElement {
    const article = make("article", "fix", make("h3", "", `${item.number} ${item.title}`));
    const still = item.stills.filter((one) => one.takenAt).pop();
    if (still) {
      const picture = make("img", "");
      picture.src = `${this.tour.store.room}/stills/${still.id}/thumbnail`;
      picture.alt = word("pictureOf", item.title);
      picture.loading = "lazy";
      article.append(make("figure", "shot", picture, make("figcaption", "", word("pictureThen"))));
    }
    const list = make("dl", "", make("dt", "", word("problem")), make("dd", "", item.note));
    if (item.remedy) list.append(make("dt", "", word("toBeDone")), make("dd", "", make("b", "", item.remedy)));
    article.append(list);
    if (item.source) article.append(make("p", "soft", word("source", item.source)));
    return article;
  }
}
