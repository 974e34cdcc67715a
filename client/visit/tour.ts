import type { Camera } from "../media/media";
import type { Parts } from "../room/dom";
import type { RoomStore } from "../room/store";
import type { Bell } from "./bell";
import type { Condition } from "./condition";
import type { Place } from "./place";

/** What the steps of the visit share. */
export interface Tour {
  parts: Parts;
  store: RoomStore;
  session: string;
  bell: Bell;
  place: Place;
  condition: Condition;
  minimumPixels: number;
  minimumKilobits: number;
  /** Opened by a tap in the check or on entering; kept over all later steps. */
  camera: Camera | null;
}
