import { say, word } from "../shared/words";
import { call, Refused } from "../room/api";
import { fill, make } from "../room/dom";
import { showRefusal } from "../room/objections";
import { fullTime } from "../room/time";
import type { RoomView } from "../room/view";
import type { Tour } from "./tour";

const EVERY_MS = 10_000;

interface Queue {
  ahead: number;
  live: number;
  before: number;
  behind: number;
  early: boolean;
  earlyAgreed: boolean;
  opensAt: string | null;
}

/** Step 6: how many are before me, and everything needed to be called. */
export class Waiting {
  private askedAt = -EVERY_MS;
  private early = false;

  constructor(private readonly tour: Tour) {
    tour.parts.on("ring-test", "click", () => tour.bell.once());
    tour.parts.on("early-yes", "click", () => void this.agree());
    tour.parts.on("wait-leave", "click", () => void this.leave());
  }

  draw(view: RoomView): void {
    const { parts } = this.tour;
    const names = view.people.filter((person) => person.role === "inspector").map((person) => person.name);
    parts.text("wait-team", word(this.early ? "waitTeamLater" : "waitTeam", names.join(say("、", ", "))));
    fill(parts.get("wait-items"), view.items.map((item) => item.number).join(), () => view.items.map((item) => make("li", "", make("span", "", make("b", "", item.title), make("br", ""), item.howToShow))));
    const at = view.inspection.appointmentAt;
    parts.text("wait-when", at ? word("waitWhen", fullTime(Date.parse(at))) : "");
    if (performance.now() - this.askedAt > EVERY_MS) void this.ask();
  }

  private async ask(): Promise<void> {
    this.askedAt = performance.now();
    const queue = await call<Queue>("GET", "/api/my/visit/queue").catch(() => null);
    if (!queue) return;
    const { parts } = this.tour;
    this.early = queue.early;
    parts.text("wait-title", word(queue.early ? "waitEarlyTitle" : "waitTitle"));
    parts.show("wait-early", queue.early);
    parts.text("wait-early", queue.early && queue.opensAt ? word("waitEarly", fullTime(Date.parse(queue.opensAt))) : "");
    parts.show("early-ask", queue.early && !queue.earlyAgreed);
    parts.show("early-said", queue.early && queue.earlyAgreed);
    parts.show("wait-line", !queue.early);
    parts.text("ahead", queue.ahead === 0 ? word("aheadNone") : word("ahead", queue.ahead));
    parts.text("ahead-label", queue.ahead === 0 ? word("aheadNoneLabel") : word("aheadLabel"));
    parts.show("queue", queue.ahead + queue.behind > 0);
    parts.show("queue-live", queue.live > 0);
    parts.text("queue-live", word("live", queue.live));
    parts.show("queue-before", queue.before > 0);
    parts.text("queue-before", word("before", queue.before));
    parts.show("queue-behind", queue.behind > 0);
    parts.text("queue-behind", word("behind", queue.behind));
  }

  private async agree(): Promise<void> {
    const why = this.tour.parts.get("early-why");
    try {
      await call("POST", "/api/my/visit/early-start");
      showRefusal(why, null);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      showRefusal(why, error);
    }
    await this.ask();
  }

  private async leave(): Promise<void> {
    await call("DELETE", "/api/my/visit/waiting").catch(() => undefined);
    await this.tour.store.refresh();
  }
}
