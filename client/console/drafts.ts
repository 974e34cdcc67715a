import { call, Refused } from "../room/api";
import type { Item, Verdict } from "../room/view";
import type { Scene } from "./scene";

const TYPING_MS = 700;
const AGAIN_MS = 3000;
const CHANGED = "TK-REC-2";
/** Too few are there: once they are back, what was put in is saved by itself. */
const ALONE = "TJ-32";

/** What the inspector has put in for one item and the server may not have yet. */
export interface Draft {
  verdict: Verdict;
  note: string;
  remedy: string;
  version: number;
  saving: boolean;
  /** Changed since the last successful answer. */
  dirty: boolean;
  /** Why it is not saved. */
  refused: Refused | null;
  /** A colleague has changed the item meanwhile; the inspector chooses. */
  conflict: boolean;
  timer: number;
}

/** Saves while one works. What was typed is lost neither by a refusal, nor by a colleague's change, nor by the network. */
export class Drafts {
  private readonly drafts = new Map<string, Draft>();

  constructor(private readonly scene: Scene, private readonly changed: () => void) {
    window.addEventListener("beforeunload", (event) => {
      if (this.unsaved.length > 0) event.preventDefault();
    });
  }

  /** Items that are not saved as shown. */
  get unsaved(): string[] {
    return Array.from(this.drafts).filter(([, draft]) => draft.dirty).map(([number]) => number);
  }

  of(item: Item): Draft {
    const draft = this.drafts.get(item.number);
    if (draft && (draft.dirty || draft.saving)) {
      if (item.version > draft.version && !draft.saving) draft.conflict = true;
      return draft;
    }
    const fresh: Draft = {
      verdict: item.verdict, note: item.note, remedy: item.remedy, version: Math.max(item.version, draft?.version ?? 0),
      saving: false, dirty: false, refused: null, conflict: false, timer: 0,
    };
    // An answer that is older than our own last save says nothing new.
    if (draft && item.version < draft.version) return draft;
    this.drafts.set(item.number, fresh);
    return fresh;
  }

  change(item: Item, what: Partial<Pick<Draft, "verdict" | "note" | "remedy">>, atOnce: boolean): void {
    const draft = this.of(item);
    Object.assign(draft, what);
    draft.dirty = true;
    draft.refused = null;
    this.plan(item.number, draft, atOnce ? 0 : TYPING_MS);
    this.changed();
  }

  /** After a colleague's change: keep what stands here, or take theirs. */
  settle(item: Item, keepMine: boolean): void {
    const draft = this.of(item);
    draft.conflict = false;
    draft.version = item.version;
    if (keepMine) this.plan(item.number, draft, 0);
    else this.drafts.delete(item.number);
    this.changed();
  }

  async saveAll(): Promise<boolean> {
    await Promise.all(this.unsaved.map((number) => this.save(number)));
    return this.unsaved.length === 0;
  }

  private plan(number: string, draft: Draft, wait: number): void {
    window.clearTimeout(draft.timer);
    draft.timer = window.setTimeout(() => void this.save(number), wait);
  }

  private async save(number: string): Promise<void> {
    const draft = this.drafts.get(number);
    if (!draft || !draft.dirty || draft.saving || draft.conflict) return;
    window.clearTimeout(draft.timer);
    const { verdict, note, remedy, version } = draft;
    draft.saving = true;
    this.changed();
    try {
      const url = `/api/inspections/${this.scene.inspection}/items/${encodeURIComponent(number)}`;
      draft.version = (await call<{ version: number }>("PUT", url, { json: { verdict, note, remedy, version } })).version;
      draft.refused = null;
      draft.dirty = false;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      draft.refused = error;
      draft.conflict = error.code === CHANGED;
    }
    draft.saving = false;
    // What was typed while this was on its way is saved next, whatever the answer was.
    const newer = draft.verdict !== verdict || draft.note !== note || draft.remedy !== remedy;
    draft.dirty ||= newer;
    if (draft.conflict) void this.scene.store.refresh();
    else if (newer) this.plan(number, draft, TYPING_MS);
    else if (draft.refused?.mayPass || draft.refused?.code === ALONE) this.plan(number, draft, AGAIN_MS);
    this.changed();
  }
}
