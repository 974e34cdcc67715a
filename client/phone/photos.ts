import { define } from "../shared/define";

const MB = 1e6;

/**
 * `<photo-field largest-mb="20" total-mb="28" too-large="…{0}" together="…{0}" unreadable="…">` around a file input: shows the photo
 * that was chosen, and says at once when it cannot be taken. The input stays, so another can be chosen; what cannot be
 * taken is never sent. Without script the server says the same.
 */
class PhotoField extends HTMLElement {
  connectedCallback(): void {
    this.input?.addEventListener("change", () => void this.choose());
  }

  private get input(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>("input[type=file]");
  }

  private async choose(): Promise<void> {
    const input = this.input;
    const file = input?.files?.[0];
    const picture = this.querySelector("img");
    const fault = file ? await this.faultOf(file, picture) : null;
    if (fault && input) input.value = "";
    this.say(fault);
    const shown = file !== undefined && fault === null;
    const figure = this.querySelector<HTMLElement>("figure");
    if (figure) figure.hidden = !shown;
  }

  private async faultOf(file: File, picture: HTMLImageElement | null): Promise<string | null> {
    const largest = Number(this.getAttribute("largest-mb"));
    if (file.size > largest * MB) return this.words("too-large", largest);
    const total = Number(this.getAttribute("total-mb"));
    const files = Array.from(this.closest("form")?.querySelectorAll<HTMLInputElement>("input[type=file]") ?? []);
    if (files.reduce((sum, one) => sum + (one.files?.[0]?.size ?? 0), 0) > total * MB) return this.words("together", total);
    return picture && !(await opens(file, picture)) ? this.words("unreadable", 0) : null;
  }

  private words(name: string, value: number): string {
    return (this.getAttribute(name) ?? "").replace("{0}", String(value));
  }

  private say(fault: string | null): void {
    const line = this.querySelector<HTMLElement>(".error");
    if (!line) return;
    line.hidden = fault === null;
    const text = line.querySelector("span");
    if (text) text.textContent = fault ?? "";
    this.classList.toggle("field-wrong", fault !== null);
  }
}

/** True when this browser can show the file as a picture. */
function opens(file: File, picture: HTMLImageElement): Promise<boolean> {
  return new Promise((resolve) => {
    URL.revokeObjectURL(picture.src);
    picture.onload = () => resolve(true);
    picture.onerror = () => resolve(false);
    picture.src = URL.createObjectURL(file);
  });
}

define("photo-field", PhotoField);
