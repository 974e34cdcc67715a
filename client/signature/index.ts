import SignaturePad from "signature_pad";
import { define } from "../shared/define";

/** Beyond twice the CSS size a finger's line gains nothing but bytes. */
const MAX_RATIO = 2;

/**
 * `<sign-pad>` with a `canvas`, a hidden `input` that receives the PNG (a data URL) and a `[data-clear]` button.
 * It carries the attribute `signed` while something is written, and fires `change` like a field.
 */
class SignPad extends HTMLElement {
  private pad: SignaturePad | undefined;
  private size: ResizeObserver | undefined;
  private width = 0;

  connectedCallback(): void {
    const canvas = this.querySelector("canvas");
    if (!canvas) return;
    this.pad = new SignaturePad(canvas, { penColor: "#10151c", minWidth: 0.9, maxWidth: 2.8 });
    this.pad.addEventListener("endStroke", () => this.written());
    this.size = new ResizeObserver(() => this.fit(canvas));
    this.size.observe(canvas);
    const clear = this.querySelector<HTMLElement>("[data-clear]");
    if (clear) {
      clear.hidden = false;
      clear.onclick = () => this.clear();
    }
  }

  disconnectedCallback(): void {
    this.size?.disconnect();
    this.pad?.off();
  }

  /** A turned phone keeps what was written, at the new width. */
  private fit(canvas: HTMLCanvasElement): void {
    const pad = this.pad;
    if (!pad || canvas.offsetWidth === 0 || canvas.offsetWidth === this.width) return;
    const scale = this.width === 0 ? 1 : canvas.offsetWidth / this.width;
    const strokes = pad.toData();
    strokes.forEach((stroke) => stroke.points.forEach((point) => (point.x *= scale)));
    const ratio = Math.min(window.devicePixelRatio || 1, MAX_RATIO);
    this.width = canvas.offsetWidth;
    canvas.width = canvas.offsetWidth * ratio;
    canvas.height = canvas.offsetHeight * ratio;
    canvas.getContext("2d")?.scale(ratio, ratio);
    pad.clear();
    if (strokes.length > 0) pad.fromData(strokes);
  }

  private written(): void {
    this.tell(this.pad?.toDataURL("image/png") ?? "");
  }

  private clear(): void {
    this.pad?.clear();
    this.tell("");
  }

  private tell(picture: string): void {
    const field = this.querySelector<HTMLInputElement>("input[type=hidden]");
    if (field) field.value = picture;
    this.toggleAttribute("signed", picture !== "");
    const hint = this.querySelector<HTMLElement>(".sign-hint");
    if (hint) hint.hidden = picture !== "";
    this.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

define("sign-pad", SignPad);
