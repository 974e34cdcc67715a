/** The few sentences that only a script can say, in the language of the page. */
export function say(chinese: string, english: string): string {
  return document.documentElement.lang === "en" ? english : chinese;
}

let book: Record<string, string> | undefined;

/**
 * A sentence of the page's own `<script type="application/json" id="words">`, with `{0}`, `{1}` filled in;
 * `{0:item|items}` writes what fits the number. The server writes them, so that they stand with all other words and their English.
 */
export function word(name: string, ...values: Array<string | number>): string {
  book ??= JSON.parse(document.getElementById("words")?.textContent ?? "{}") as Record<string, string>;
  const sentence = book[name];
  if (sentence === undefined) throw new Error(`The page has no words for ${name}`);
  return sentence.replace(/\{(\d)(?::([^|}]*)\|([^}]*))?\}/g, (_, place: string, one?: string, many?: string) => {
    const value = values[Number(place)] ?? "";
    return one === undefined ? String(value) : Number(value) === 1 ? one : (many ?? "");
  });
}
