import { word } from "../shared/words";
import { megabits } from "../room/rate";
import { counts, isRunning, type RoomView } from "../room/view";
import type { Scene } from "./scene";

/** Numbers about the other side. What a phone does not tell is not shown. */
export function drawGauges(scene: Scene, view: RoomView): void {
  const { parts } = scene;
  const feed = view.recording?.feeds.find((one) => one.person === "applicant");
  const rate = megabits(feed?.bitsPerSecond ?? 0);
  const network = view.phone?.network ? `${view.phone.network.toUpperCase()} ` : "";
  const expected = isRunning(view) && view.session.state !== "Open";
  const connected = expected && feed?.live === true;
  parts.text("net", connected ? network + word("rate", rate) : expected ? word("netDown") : network || word("netNone"));
  parts.get("net").classList.toggle("bad", expected && !connected);
  const battery = view.phone?.battery;
  parts.show("battery-box", battery != null);
  if (battery != null) parts.text("battery", `${Math.round(battery * 100)}%`);
  const phone = view.phone;
  parts.text("place", phone?.latitude == null ? word("placeNone") : word("placeWithin", Math.round(phone.accuracyMetres ?? 0)));
  const stills = view.items.reduce((sum, item) => sum + item.stills.filter((still) => still.takenAt).length, 0);
  const moments = view.items.reduce((sum, item) => sum + item.moments.length, 0);
  parts.text("taken", word("taken", stills, moments));
  const open = view.items.filter((item) => counts(item) && item.verdict === "Open").length;
  parts.text("open-count", open === 0 ? word("noneOpen") : word("open", open));
}
