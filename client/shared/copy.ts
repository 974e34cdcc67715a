import { define } from "./define";
import { say } from "./words";

const THANKS_MS = 2000;

/** `<copy-text value="…"><button hidden>…</button></copy-text>`: without script there is no button that does nothing. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    if (!button) return;
    button.hidden = false;
    button.onclick = () => void this.copy(button);
  }

  private async copy(button: HTMLButtonElement): Promise<void> {
    const value = this.getAttribute("value") ?? "";
    const done = (await byClipboard(value)) || bySelection(value);
    const said = document.createElement("span");
    said.className = "note";
    said.setAttribute("role", "status");
    said.textContent = done ? say("已复制", "Copied") : say("请长按选中再复制", "Select it and copy by hand");
    button.after(said);
    window.setTimeout(() => said.remove(), THANKS_MS);
  }
}

/** Exists only on https and localhost. */
async function byClipboard(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return false;
  }
}

function bySelection(value: string): boolean {
  const area = document.createElement("textarea");
  area.value = value;
  area.className = "hide";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

define("copy-text", CopyText);
