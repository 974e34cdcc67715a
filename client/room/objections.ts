import { say } from "../shared/words";
import type { Refused } from "./api";
import { fill, icon, make } from "./dom";
import type { Objection } from "./view";

export const wordsOf = (objection: Objection): string => say(objection.words, objection.english);

// The applicant's pages: there the rule's number stands folded away, for who wants to ask about it.
const onPhone = window.location.pathname.startsWith("/my");

/** Why something cannot be done: lock, reason, rule. */
export function reason(words: string, rule: string): HTMLElement {
  const sentence = make("div", "", words + " ");
  if (rule) sentence.append(onPhone ? folded(rule) : make("span", "rule", rule));
  return make("div", "why", icon("lock"), sentence);
}

function folded(rule: string): HTMLElement {
  const words = say(`规则编号 ${rule}，打电话问的时候可以报给我们。`, `Rule ${rule}; you can name it when you call us.`);
  return make("details", "rule-fold", make("summary", "", say("为什么", "Why")), make("span", "rule", words));
}

export function showObjections(place: HTMLElement, objections: Objection[]): void {
  fill(place, JSON.stringify(objections), () => objections.map((one) => reason(wordsOf(one), one.rule)));
}

export function showRefusal(place: HTMLElement, refused: Refused | null): void {
  fill(place, refused ? `${refused.code} ${refused.words}` : "", () => (refused ? [reason(refused.words, refused.code)] : []));
}
