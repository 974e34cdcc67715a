import { word } from "../shared/words";
import { call } from "../room/api";
import { minute } from "../room/time";
import type { RoomView } from "../room/view";
import type { Tour } from "./tour";

const EVERY_MS = 10_000;

interface Queue {
  ahead: number;
  live: number;
  behind: number;
}

/** Step 6: how many are before me, and everything needed to be called. */
export class Waiting {
  private askedAt = -EVERY_MS;

  constructor(private readonly tour: Tour) {
    tour.parts.on("ring-test", "click", () => tour.bell.once());
    tour.parts.on("wait-leave", "click", () => void this.leave());
  }

  draw(view: RoomView): void {
    const { parts } = this.tour;
    const names = view.people.filter((person) => person.role === "inspector").map((person) => person.name);
    parts.text("wait-team", word("waitTeam", names.join("、")));
    const at = view.inspection.appointmentAt;
    parts.text("wait-when", at ? word("waitWhen", minute(Date.parse(at))) : "");
    if (performance.now() - this.askedAt > EVERY_MS) void this.ask();
  }

  private async ask(): Promise<void> {
    this.askedAt = performance.now();
    const queue = await call<Queue>("GET", "/api/my/visit/queue").catch(() => null);
    if (!queue) return;
    const { parts } = this.tour;
    parts.text("ahead", queue.ahead === 0 ? word("aheadNone") : word("ahead", queue.ahead));
    parts.text("ahead-label", queue.ahead === 0 ? word("aheadNoneLabel") : word("aheadLabel"));
    parts.show("queue", queue.live + queue.behind > 0);
    parts.show("queue-live", queue.live > 0);
    parts.show("queue-behind", queue.behind > 0);
    parts.text("queue-behind", word("behind", queue.behind));
  }

  private async leave(): Promise<void> {
    await call("DELETE", "/api/my/visit/waiting").catch(() => undefined);
    await this.tour.store.refresh();
  }
}
