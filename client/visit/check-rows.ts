import { word } from "../shared/words";
import { fill, icon } from "../room/dom";
import { megabits } from "../room/rate";
import type { DeviceCheck } from "../room/view";
import type { Tour } from "./tour";

export type Row = "camera" | "sound" | "network" | "place";
export type Outcome = "wait" | "good" | "fix";

/** The four lines of the device check: green what will do, amber what is to be put right. */
export class CheckRows {
  constructor(private readonly tour: Tour) {}

  photoWillDo(device: DeviceCheck | null): boolean {
    return device !== null && device.width * device.height >= this.tour.minimumPixels;
  }

  networkWillDo(device: DeviceCheck | null): boolean {
    return device !== null && device.uploadKilobits >= this.tour.minimumKilobits;
  }

  /** All lines as the server counted them. */
  draw(device: DeviceCheck): void {
    const pixels = device.width * device.height;
    const enough = this.photoWillDo(device);
    if (!device.cameraAllowed) this.row("camera", "fix", word("notAllowed"));
    else this.row("camera", enough ? "good" : "fix", pixels === 0 ? word("noStill") : word(enough ? "pixelsGood" : "pixelsFew", Math.floor(pixels / 10_000)));
    if (!device.microphoneAllowed) this.row("sound", "fix", word(device.cameraAllowed ? "soundNone" : "notAllowed"));
    else this.row("sound", "good", word("soundGood"));
    const quick = this.networkWillDo(device);
    this.row("network", quick ? "good" : "fix", word(quick ? "networkGood" : "networkSlow", megabits(device.uploadKilobits * 1000)));
    const here = this.tour.place.last;
    this.row("place", device.placeKnown ? "good" : "fix", !device.placeKnown ? word("placeMissing") : here ? word("placeGood", Math.round(here.accuracyMetres)) : word("kept"));
  }

  row(row: Row, outcome: Outcome, words: string): void {
    const line = this.tour.parts.get(`row-${row}`);
    line.className = outcome === "wait" ? "" : outcome;
    const sign = outcome === "good" ? "check-circle" : outcome === "fix" ? "alert" : "ring";
    const mark = line.querySelector<HTMLElement>(".sign-mark");
    if (mark) fill(mark, sign, () => [icon(sign)]);
    const value = line.querySelector(".v");
    if (value) value.textContent = words;
  }
}
