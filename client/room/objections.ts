import { say } from "../shared/words";
import type { Refused } from "./api";
import { fill, icon, make } from "./dom";
import type { Objection } from "./view";

export const wordsOf = (objection: Objection): string => say(objection.words, objection.english);

/** Why something cannot be done: lock, reason, rule. */
export function reason(words: string, rule: string): HTMLElement {
  const sentence = make("span", "", words + " ");
  if (rule) sentence.append(make("span", "rule", rule));
  return make("p", "why", icon("lock"), sentence);
}

export function showObjections(place: HTMLElement, objections: Objection[]): void {
  fill(place, JSON.stringify(objections), () => objections.map((one) => reason(wordsOf(one), one.rule)));
}

export function showRefusal(place: HTMLElement, refused: Refused | null): void {
  fill(place, refused ? `${refused.code} ${refused.words}` : "", () => (refused ? [reason(refused.words, refused.code)] : []));
}
