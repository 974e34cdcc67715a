/** An answer other than success. Status 0: no answer came. */
export class RoomError extends Error {
  constructor(readonly status: number, readonly code: string, readonly words: string) {
    super(`${status} ${code} ${words}`);
  }

  /** Trying again later may help. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 410 && this.code === "TK-M33" || this.status === 404 && this.code !== "TK-M01" || this.status === 429 || this.status >= 500;
  }
}

// After a change of network an old connection hangs for minutes: nothing may wait without a limit.
const limitMs = 4000;

export interface Ask {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  sdp?: string;
  ticket?: string;
  keepalive?: boolean;
}

export async function ask(request: Ask): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/sdp, application/json" };
  if (request.sdp !== undefined) headers["Content-Type"] = "application/sdp";
  if (request.ticket !== undefined) headers["Authorization"] = `Bearer ${request.ticket}`;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), limitMs);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers,
      body: request.sdp ?? null,
      credentials: "same-origin",
      cache: "no-store",
      keepalive: request.keepalive ?? false,
      signal: abort.signal,
    });
    if (!response.ok) throw await refusalOf(response);
    return response;
  } catch (error) {
    throw error instanceof RoomError ? error : new RoomError(0, "", String(error));
  } finally {
    clearTimeout(timer);
  }
}

async function refusalOf(response: Response): Promise<RoomError> {
  try {
    const problem = (await response.json()) as { code?: string; title?: string };
    return new RoomError(response.status, problem.code ?? "", problem.title ?? "");
  } catch {
    return new RoomError(response.status, "", response.statusText);
  }
}

/** One publish (no feed) or one subscribe (a feed), within a minute. */
export async function ticketFor(room: string, feed?: string): Promise<string> {
  const query = feed === undefined ? "" : `?feed=${encodeURIComponent(feed)}`;
  const response = await ask({ method: "POST", url: `${room}/tickets${query}` });
  return ((await response.json()) as { ticket: string }).ticket;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
