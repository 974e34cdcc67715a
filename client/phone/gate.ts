import { define } from "../shared/define";

/**
 * `<tick-gate words="还有 {n} 条没有打勾，不能签" unsigned="还没有签名，不能提交">` around a form's last button and its `.why`.
 * Until every `.tick` of the form is on and every signature written, the button says why it cannot be pressed, and
 * pressing it leads to what is missing. Without script the button works and the server answers the same.
 */
class TickGate extends HTMLElement {
  connectedCallback(): void {
    const form = this.closest("form") ?? document.querySelector<HTMLFormElement>(`#${this.getAttribute("form") ?? "-"}`);
    const button = this.querySelector<HTMLElement>("button");
    if (!form || !button) return;
    form.addEventListener("change", () => this.judge(form, button));
    button.addEventListener("click", (event) => {
      const missing = firstMissing(form);
      if (!missing) return;
      event.preventDefault();
      missing.scrollIntoView({ block: "center" });
      missing.focus();
    });
    this.judge(form, button);
  }

  private judge(form: HTMLFormElement, button: HTMLElement): void {
    const open = unticked(form).length;
    const reason = open > 0 ? this.getAttribute("words")?.replace("{n}", String(open)) : unsigned(form) ? this.getAttribute("unsigned") : null;
    const why = this.querySelector<HTMLElement>(".why");
    if (why) {
      why.hidden = !reason;
      const text = why.querySelector("span");
      if (text && reason) text.firstChild ? (text.firstChild.textContent = `${reason} `) : (text.textContent = reason);
    }
    if (reason) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  }
}

function unticked(form: HTMLFormElement): HTMLInputElement[] {
  return Array.from(form.querySelectorAll<HTMLInputElement>(".tick input")).filter((box) => !box.checked);
}

function unsigned(form: HTMLFormElement): HTMLElement | null {
  return form.querySelector<HTMLElement>("sign-pad:not([signed])");
}

function firstMissing(form: HTMLFormElement): HTMLElement | null {
  return unticked(form)[0] ?? unsigned(form)?.querySelector("canvas") ?? null;
}

define("tick-gate", TickGate);
