import { Camera, stillFromFile, takeStill, type Still } from "../media/media";
import { word } from "../shared/words";
import { call, facts, Refused } from "../room/api";
import { enable, fill, icon, isEnabled } from "../room/dom";
import { showObjections, showRefusal } from "../room/objections";
import type { Objection } from "../room/view";
import type { Position } from "./place";
import type { Tour } from "./tour";

type Row = "camera" | "sound" | "network" | "place";
type Outcome = "wait" | "good" | "fix";

const PROBE_BYTES = 600_000;
const PROBE_LIMIT_MS = 25_000;
const READ_MS = 1200;

/** Step 4: tries camera, sound, network and place by one tap, and says of each that fails what to do. */
export class Check {
  private passed = false;
  private running = false;

  constructor(private readonly tour: Tour, private readonly done: () => Promise<void>) {
    const { parts } = tour;
    parts.on("check-go", "click", () => void this.go());
    parts.on("check-file", "change", () => void this.useFile());
  }

  /** A phone that passed and whose camera is open goes on; a reloaded page opens it again. */
  draw(passedBefore: boolean): void {
    this.passed = passedBefore && this.tour.camera !== null;
    if (!this.running) this.label(this.passed ? "checkEnter" : this.tried ? "checkAgain" : "checkStart");
  }

  private tried = false;

  private async go(): Promise<void> {
    const button = this.tour.parts.get("check-go");
    if (!isEnabled(button)) return;
    this.tour.bell.unlock();
    if (this.passed) return this.finish();
    await this.run(() => this.still());
  }

  private async finish(): Promise<void> {
    try {
      await this.done();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      showRefusal(this.tour.parts.get("check-why"), error);
    }
  }

  /** A photo by the phone's own camera app, where the browser takes none that is large enough. */
  private async useFile(): Promise<void> {
    const box = this.tour.parts.get<HTMLInputElement>("check-file");
    const file = box.files?.[0];
    if (file) await this.run(() => stillFromFile(file));
    box.value = "";
  }

  private async run(take: () => Promise<Still | null>): Promise<void> {
    const { parts } = this.tour;
    this.running = true;
    this.label("checkRunning");
    enable(parts.get("check-go"), false);
    parts.show("todo", false);
    try {
      const opened = await this.openCamera();
      const still = opened ? await take().catch(() => null) : null;
      this.showStill(opened, still);
      const kilobits = await this.measureUpload();
      const here = await this.findPlace();
      await this.judge(opened, still, kilobits, here);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      showRefusal(parts.get("check-why"), error);
    } finally {
      this.running = false;
      this.tried = true;
      enable(parts.get("check-go"), true);
      this.label(this.passed ? "checkEnter" : "checkAgain");
    }
  }

  private async openCamera(): Promise<boolean> {
    this.say("checkAsksCamera");
    this.row("camera", "wait", word("trying"));
    this.row("sound", "wait", word("trying"));
    try {
      if (!this.tour.camera) {
        const camera = new Camera({ facing: "environment" });
        await camera.open();
        this.tour.camera = camera;
      }
    } catch {
      this.row("camera", "fix", word("notAllowed"));
      this.row("sound", "fix", word("notAllowed"));
      return false;
    }
    const preview = this.tour.parts.get<HTMLVideoElement>("check-video");
    preview.srcObject = this.tour.camera.stream;
    this.tour.parts.show("check-picture", true);
    await preview.play().catch(() => undefined);
    const heard = this.tour.camera.audio?.readyState === "live";
    this.row("sound", heard ? "good" : "fix", word(heard ? "soundGood" : "soundNone"));
    return true;
  }

  private async still(): Promise<Still | null> {
    const track = this.tour.camera?.video;
    return track ? takeStill(track, this.tour.parts.get<HTMLVideoElement>("check-video")) : null;
  }

  private showStill(opened: boolean, still: Still | null): void {
    if (!opened) return;
    const pixels = (still?.width ?? 0) * (still?.height ?? 0);
    const enough = pixels >= this.tour.minimumPixels;
    this.row("camera", enough ? "good" : "fix", pixels === 0 ? word("noStill") : word(enough ? "pixelsGood" : "pixelsFew", Math.floor(pixels / 10_000)));
  }

  private async measureUpload(): Promise<number> {
    this.row("network", "wait", word("measuring"));
    const body = new Uint8Array(PROBE_BYTES);
    for (let at = 0; at < PROBE_BYTES; at += 65_536) crypto.getRandomValues(body.subarray(at, Math.min(at + 65_536, PROBE_BYTES)));
    const answer = await call<{ kilobits: number }>("POST", "/api/my/visit/upload-probe", { body, limitMs: PROBE_LIMIT_MS }).catch(() => ({ kilobits: 0 }));
    const enough = answer.kilobits >= this.tour.minimumKilobits;
    this.row("network", enough ? "good" : "fix", word(enough ? "networkGood" : "networkSlow", (answer.kilobits / 1000).toFixed(1)));
    return answer.kilobits;
  }

  private async findPlace(): Promise<Position | null> {
    this.say("checkAsksPlace");
    this.row("place", "wait", word("trying"));
    // Time to read the sentence before the phone's own question covers it.
    if (!this.tour.place.last) await new Promise((resolve) => window.setTimeout(resolve, READ_MS));
    const here = await this.tour.place.find();
    this.row("place", here ? "good" : "fix", here ? word("placeGood", Math.round(here.accuracyMetres)) : word("placeMissing"));
    return here;
  }

  private async judge(opened: boolean, still: Still | null, uploadKilobits: number, here: Position | null): Promise<void> {
    const told = {
      uploadKilobits,
      cameraAllowed: opened,
      microphoneAllowed: opened && this.tour.camera?.audio?.readyState === "live",
      latitude: here?.latitude ?? null,
      longitude: here?.longitude ?? null,
      accuracyMetres: here?.accuracyMetres ?? null,
      stillSource: still?.source === "file" ? "file" : still?.source === "photo" ? "photo" : "frame",
    };
    const answer = await call<{ passed: boolean; objections: Objection[] }>("POST", "/api/my/visit/device-check",
      { body: still?.blob ?? new Blob(), headers: facts(told), limitMs: 60_000 });
    this.passed = answer.passed;
    const { parts } = this.tour;
    parts.text("check-title", answer.passed ? word("checkPassed") : word("checkLeft", answer.objections.length));
    this.say(answer.passed ? "checkPassedMore" : "checkFailedMore");
    parts.show("todo", !answer.passed);
    showObjections(parts.get("check-why"), answer.objections);
    parts.show("help-camera", !opened);
    parts.show("help-still", opened && (still?.width ?? 0) * (still?.height ?? 0) < this.tour.minimumPixels);
    parts.show("help-place", here === null);
    if (!answer.passed) parts.get("todo").scrollIntoView({ block: "center" });
  }

  private row(row: Row, outcome: Outcome, words: string): void {
    const line = this.tour.parts.get(`row-${row}`);
    line.className = outcome === "wait" ? "" : outcome;
    const sign = outcome === "good" ? "check-circle" : outcome === "fix" ? "alert" : "ring";
    const mark = line.querySelector<HTMLElement>(".sign-mark");
    if (mark) fill(mark, sign, () => [icon(sign)]);
    const value = line.querySelector(".v");
    if (value) value.textContent = words;
  }

  private say(name: string): void {
    this.tour.parts.text("check-say", word(name));
  }

  private label(name: string): void {
    this.tour.parts.text("check-go", word(name));
  }
}
