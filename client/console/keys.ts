/** What a key does; the keys stand on the buttons and under "?". */
export type Keys = Record<string, () => void>;

const typed = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]";

/**
 * Single keys, only when nobody types: not while an input method composes, not in a field, not with a modifier.
 * Space on a button that has the keyboard's focus presses that button, as everywhere.
 */
export function listenToKeys(keys: Keys): (event: KeyboardEvent) => void {
  const hear = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const at = event.target;
    if (at instanceof Element && at.closest(typed)) return;
    if (at instanceof Element && (event.key === " " || event.key === "Enter") && at.closest("button, a, summary")) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    if (!event.repeat || event.key.startsWith("Arrow")) act();
  };
  document.addEventListener("keydown", hear);
  return hear;
}

/** After a click the keys go back to the room: Space then takes a photo and does not press the last button again. */
export function giveKeysBack(root: HTMLElement, rest: HTMLElement): void {
  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button && event.detail > 0 && document.activeElement === button) rest.focus({ preventScroll: true });
  });
}
