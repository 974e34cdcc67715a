/** The few sentences that only a script can say, in the language of the page. */
export function say(chinese: string, english: string): string {
  return document.documentElement.lang === "en" ? english : chinese;
}
