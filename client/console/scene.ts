import type { Parts } from "../room/dom";
import type { RoomStore } from "../room/store";
import type { Item } from "../room/view";

/** What the parts of the console share: the page, the room, and which item is being looked at. */
export interface Scene {
  parts: Parts;
  store: RoomStore;
  session: string;
  inspection: string;
  /** The item that the inspector looks at. */
  item(): Item | undefined;
  choose(number: string): void;
  /** One line below the picture, for a few seconds. */
  tell(words: string, rule?: string): void;
  /** Carries out an act; a refusal is told, never swallowed. */
  act(work: () => Promise<unknown>): Promise<boolean>;
}
