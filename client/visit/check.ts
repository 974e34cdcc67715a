import { Camera, stillFromFile, takeStill, type Still } from "../media/media";
import { word } from "../shared/words";
import { call, facts, Refused } from "../room/api";
import { enable, isEnabled } from "../room/dom";
import { showObjections, showRefusal } from "../room/objections";
import type { DeviceCheck, Objection, RoomView } from "../room/view";
import { recall, remember } from "./check-memory";
import { CheckRows } from "./check-rows";
import { faultOf } from "./photo-file";
import type { Position } from "./place";
import type { Tour } from "./tour";

const PROBE_BYTES = 600_000;
const PROBE_LIMIT_MS = 25_000;
const READ_MS = 1200;

/** Step 4: tries camera, sound, network and place by one tap, and says of each that fails what to do. What passed is not tried again. */
export class Check {
  private readonly rows: CheckRows;
  private known: DeviceCheck | null = null;
  private passed = false;
  private running = false;
  private tried = false;
  private recalled = false;

  constructor(private readonly tour: Tour, private readonly done: () => Promise<void>) {
    const { parts } = tour;
    this.rows = new CheckRows(tour);
    parts.on("check-go", "click", () => void this.go());
    parts.on("check-file", "change", () => void this.useFile());
  }

  /** A phone that passed goes on, also after the page was loaded anew. */
  draw(view: RoomView): void {
    if (this.running) return;
    if (!this.recalled) this.recall(view);
    this.passed = view.session.state === "Checked" && this.known?.passed === true;
    this.label(this.passed ? "checkEnter" : this.tried ? "checkAgain" : "checkStart");
  }

  private recall(view: RoomView): void {
    this.recalled = true;
    this.known = recall(this.tour.session, view.device, this.tour.store.now());
    if (!this.known) return;
    this.tried = true;
    this.rows.draw(this.known);
    if (!this.known.passed) return;
    this.tour.parts.text("check-title", word("checkPassed"));
    this.say("checkPassedMore");
  }

  private async go(): Promise<void> {
    if (!isEnabled(this.tour.parts.get("check-go"))) return;
    this.tour.bell.unlock();
    if (this.passed) return this.finish();
    await this.run(() => this.still());
  }

  private async finish(): Promise<void> {
    try {
      if (await this.openCamera()) return await this.done();
      this.say("notAllowedMore");
      this.tour.parts.show("todo", true);
      this.tour.parts.show("help-camera", true);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      showRefusal(this.tour.parts.get("check-why"), error);
      this.tour.parts.show("todo", true);
    }
  }

  /** A photo by the phone's own camera app, where the browser takes none that is large enough. */
  private async useFile(): Promise<void> {
    const { parts } = this.tour;
    const box = parts.get<HTMLInputElement>("check-file");
    const file = box.files?.[0];
    box.value = "";
    if (!file) return;
    const still = await stillFromFile(file);
    const fault = faultOf(file, still);
    parts.text("check-file-why", fault ?? "");
    parts.show("check-file-why", fault !== null);
    if (!fault) await this.run(() => Promise.resolve(still));
  }

  private async run(take: () => Promise<Still | null>): Promise<void> {
    const { parts } = this.tour;
    this.running = true;
    this.label("checkRunning");
    enable(parts.get("check-go"), false);
    parts.show("todo", false);
    try {
      const opened = await this.openCamera();
      const still = opened && !this.rows.photoWillDo(this.known) ? await take().catch(() => null) : null;
      const kilobits = this.rows.networkWillDo(this.known) ? 0 : await this.measureUpload();
      const here = await this.findPlace();
      await this.judge(opened, still, kilobits, here);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      showRefusal(parts.get("check-why"), error);
      parts.show("todo", true);
    } finally {
      this.running = false;
      this.tried = true;
      enable(parts.get("check-go"), true);
      this.label(this.passed ? "checkEnter" : "checkAgain");
    }
  }

  private async openCamera(): Promise<boolean> {
    const photo = this.rows.photoWillDo(this.known);
    this.say("checkAsksCamera");
    if (!photo) this.rows.row("camera", "wait", word("trying"));
    this.rows.row("sound", "wait", word("trying"));
    try {
      if (!this.tour.camera) {
        const camera = new Camera({ facing: "environment" });
        await camera.open();
        this.tour.camera = camera;
      }
    } catch {
      this.rows.row("camera", "fix", word("notAllowed"));
      this.rows.row("sound", "fix", word("notAllowed"));
      return false;
    }
    const preview = this.tour.parts.get<HTMLVideoElement>("check-video");
    preview.srcObject = this.tour.camera.stream;
    this.tour.parts.show("check-picture", true);
    await preview.play().catch(() => undefined);
    const heard = this.tour.camera.audio?.readyState === "live";
    this.rows.row("sound", heard ? "good" : "fix", word(heard ? "soundGood" : "soundNone"));
    return true;
  }

  private async still(): Promise<Still | null> {
    const track = this.tour.camera?.video;
    return track ? takeStill(track, this.tour.parts.get<HTMLVideoElement>("check-video")) : null;
  }

  private async measureUpload(): Promise<number> {
    this.rows.row("network", "wait", word("measuring"));
    const body = new Uint8Array(PROBE_BYTES);
    for (let at = 0; at < PROBE_BYTES; at += 65_536) crypto.getRandomValues(body.subarray(at, Math.min(at + 65_536, PROBE_BYTES)));
    const answer = await call<{ kilobits: number }>("POST", "/api/my/visit/upload-probe", { body, limitMs: PROBE_LIMIT_MS }).catch(() => ({ kilobits: 0 }));
    return answer.kilobits;
  }

  private async findPlace(): Promise<Position | null> {
    if (this.known?.placeKnown) return this.tour.place.last;
    this.say("checkAsksPlace");
    this.rows.row("place", "wait", word("trying"));
    // Time to read the sentence before the phone's own question covers it.
    if (!this.tour.place.last) await new Promise((resolve) => window.setTimeout(resolve, READ_MS));
    return this.tour.place.find();
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
    const { parts, store, session } = this.tour;
    const answer = await call<{ passed: boolean; objections: Objection[] }>("POST", "/api/my/visit/device-check",
      { body: still?.blob ?? new Blob(), headers: facts(told), limitMs: 60_000 });
    remember(session, store.now());
    await store.refresh();
    this.known = store.view?.device ?? null;
    this.passed = answer.passed;
    if (this.known) this.rows.draw(this.known);
    parts.text("check-title", answer.passed ? word("checkPassed") : word("checkLeft", answer.objections.length));
    this.say(answer.passed ? "checkPassedMore" : "checkFailedMore");
    parts.show("todo", !answer.passed);
    showObjections(parts.get("check-why"), answer.objections);
    parts.show("help-camera", !opened);
    parts.show("help-still", opened && !this.rows.photoWillDo(this.known));
    parts.show("help-place", this.known?.placeKnown !== true);
    if (!answer.passed) parts.get("todo").scrollIntoView({ block: "center" });
  }

  private say(name: string): void {
    this.tour.parts.text("check-say", word(name));
  }

  private label(name: string): void {
    this.tour.parts.text("check-go", word(name));
  }
}
