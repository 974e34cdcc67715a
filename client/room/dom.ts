/** The page's parts by their `data-part`; a part that is missing is a mistake of ours, so it is said at once. */
export class Parts {
  constructor(private readonly root: ParentNode) {}

  get<T extends HTMLElement = HTMLElement>(name: string): T {
    const found = this.root.querySelector<T>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The page has no part ${name}`);
    return found;
  }

  text(name: string, words: string): void {
    const part = this.get(name);
    if (part.textContent !== words) part.textContent = words;
  }

  show(name: string, shown: boolean): void {
    this.get(name).hidden = !shown;
  }

  on(name: string, event: "click" | "submit" | "input" | "change", act: (event: Event) => void): void {
    this.get(name).addEventListener(event, (happened) => {
      if (event === "submit") happened.preventDefault();
      act(happened);
    });
  }
}

/** A copy of `<template data-template="…">`'s one element. */
export function copyOf(name: string): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  const element = template?.content.firstElementChild;
  if (!element) throw new Error(`The page has no template ${name}`);
  return element.cloneNode(true) as HTMLElement;
}

/** An icon that the page brought in its template `icons`. */
export function icon(name: string): Node {
  const template = document.querySelector<HTMLTemplateElement>('template[data-template="icons"]');
  const found = template?.content.querySelector(`[data-icon="${name}"]`)?.firstElementChild;
  if (!found) throw new Error(`The page has no icon ${name}`);
  return found.cloneNode(true);
}

/** Replaces the children only when something changed: a list that is read or clicked stays still. */
export function fill(parent: HTMLElement, key: string, children: () => Node[]): void {
  if (parent.dataset["drawn"] === key) return;
  parent.dataset["drawn"] = key;
  parent.replaceChildren(...children());
}

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...content: Array<Node | string>): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** A button that cannot do its work now stays visible, can be focused, and says why. */
export function enable(button: HTMLElement, enabled: boolean): void {
  if (enabled) button.removeAttribute("aria-disabled");
  else button.setAttribute("aria-disabled", "true");
}

export const isEnabled = (button: HTMLElement): boolean => button.getAttribute("aria-disabled") !== "true";
