import { word } from "../shared/words";
import { clock, day } from "../room/time";
import { gapOfPicture, isRunning, type RoomView } from "../room/view";
import type { Scene } from "./scene";

const CLOSER = 2;

/** The phone's picture. Freezing and enlarging happen on this screen alone; the recording goes on. */
export class Stage {
  private frozen = false;
  private zoom = false;
  private dragged: { x: number; y: number } | null = null;
  private offset = { x: 0, y: 0 };

  constructor(private readonly scene: Scene) {
    const picture = this.picture;
    picture.addEventListener("pointerdown", (event) => this.grab(event));
    picture.addEventListener("pointermove", (event) => this.drag(event));
    picture.addEventListener("pointerup", () => (this.dragged = null));
    this.canvas.addEventListener("click", () => this.freeze(false));
  }

  get picture(): HTMLVideoElement {
    return this.scene.parts.get<HTMLVideoElement>("picture");
  }

  get hasPicture(): boolean {
    return this.picture.videoWidth > 0;
  }

  draw(view: RoomView): void {
    const { parts, store } = this.scene;
    const gap = gapOfPicture(view);
    const lost = isRunning(view) && gap !== undefined;
    parts.show("lobby", !isRunning(view));
    parts.show("frozen", isRunning(view) && (lost || this.frozen || !this.hasPicture));
    const lostAt = Date.parse(view.session.openedAt ?? view.now) + (gap?.startMs ?? 0);
    parts.text("frozen-words", lost ? word("lostPicture", clock(lostAt)) : this.frozen ? word("frozenPicture") : word("noPicture"));
    parts.get("frozen").classList.toggle("is-light", this.frozen && !lost);
    parts.text("stamp", this.stampOf(view, lost ? lostAt : store.now()));
  }

  freeze(on = !this.frozen): void {
    if (on && !this.hasPicture) return;
    this.frozen = on;
    const canvas = this.canvas;
    canvas.hidden = !on;
    if (on) {
      canvas.width = this.picture.videoWidth;
      canvas.height = this.picture.videoHeight;
      canvas.getContext("2d")?.drawImage(this.picture, 0, 0);
    }
    this.scene.parts.get("freeze").setAttribute("aria-pressed", String(on));
    this.scene.store.redraw();
  }

  enlarge(on = !this.zoom): void {
    this.zoom = on;
    this.offset = { x: 0, y: 0 };
    this.place();
    this.scene.parts.get("zoom").setAttribute("aria-pressed", String(on));
  }

  /** Moves the enlarged picture; in shares of its size. */
  pan(x: number, y: number): boolean {
    if (!this.zoom) return false;
    const limit = (CLOSER - 1) / (2 * CLOSER);
    this.offset.x = Math.min(limit, Math.max(-limit, this.offset.x + x));
    this.offset.y = Math.min(limit, Math.max(-limit, this.offset.y + y));
    this.place();
    return true;
  }

  private get canvas(): HTMLCanvasElement {
    return this.scene.parts.get<HTMLCanvasElement>("freeze-canvas");
  }

  private place(): void {
    const how = this.zoom ? `scale(${CLOSER}) translate(${this.offset.x * 100}%, ${this.offset.y * 100}%)` : "";
    this.picture.style.transform = how;
    this.canvas.style.transform = how;
  }

  private grab(event: PointerEvent): void {
    if (!this.zoom) return;
    this.dragged = { x: event.clientX, y: event.clientY };
    this.picture.setPointerCapture(event.pointerId);
  }

  private drag(event: PointerEvent): void {
    if (!this.dragged) return;
    const box = this.picture.parentElement?.getBoundingClientRect();
    if (!box) return;
    this.pan((event.clientX - this.dragged.x) / box.width / CLOSER, (event.clientY - this.dragged.y) / box.height / CLOSER);
    this.dragged = { x: event.clientX, y: event.clientY };
  }

  private stampOf(view: RoomView, at: number): string {
    const phone = view.phone;
    const place = phone?.latitude == null || phone.longitude == null
      ? word("placeUnknown")
      : word("placeAt", phone.latitude.toFixed(5), phone.longitude.toFixed(5), Math.round(phone.accuracyMetres ?? 0));
    return word("stamp", view.case.number, day(at), clock(at), view.case.address, place);
  }
}


