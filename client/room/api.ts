import { say } from "../shared/words";

const LIMIT_MS = 12_000;

/** What the server answered when it said no; status 0: no answer came. */
export class Refused extends Error {
  constructor(readonly status: number, readonly code: string, readonly words: string) {
    super(words);
  }

  /** The same again may work. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export interface Call {
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
  limitMs?: number;
}

/** One request with a limit. Problem details become a {@link Refused} in the language of the page. */
export async function call<T = void>(method: "GET" | "POST" | "PUT" | "DELETE", url: string, what: Call = {}): Promise<T> {
  const abort = new AbortController();
  const timer = window.setTimeout(() => abort.abort(), what.limitMs ?? LIMIT_MS);
  const headers: Record<string, string> = { Accept: "application/json", ...caseOfPage(), ...what.headers };
  if (what.json !== undefined) headers["Content-Type"] = "application/json";
  try {
    const answer = await fetch(url, {
      method,
      headers,
      body: what.json === undefined ? (what.body ?? null) : JSON.stringify(what.json),
      credentials: "same-origin",
      cache: "no-store",
      signal: abort.signal,
    });
    if (!answer.ok) throw await refusalOf(answer);
    const text = await answer.text();
    return (text === "" ? undefined : JSON.parse(text)) as T;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(0, "", say("没有连上服务器，请看一下网络。", "The server could not be reached. Check the network."));
  } finally {
    window.clearTimeout(timer);
  }
}

/** An applicant's browser has one session and may show pages of two cases: the server compares. */
function caseOfPage(): Record<string, string> {
  const named = document.body.dataset["case"];
  return named ? { "X-Case": named } : {};
}

async function refusalOf(answer: Response): Promise<Refused> {
  const problem = (await answer.json().catch(() => ({}))) as { code?: string; title?: string; detail?: string };
  const words = say(problem.title ?? "", problem.detail ?? problem.title ?? "");
  return new Refused(answer.status, problem.code ?? "", words || say("这一步没有成功，请再试一次。", "This did not work. Please try again."));
}

/** Facts about a raw body, in a header: base64 of UTF-8 JSON. */
export function facts(value: unknown): Record<string, string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { "X-Facts": btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) };
}
