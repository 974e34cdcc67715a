interface Lock {
  release(): Promise<void>;
}

/** Keeps the screen on while somebody waits or films; asked anew whenever the page comes back to the front. */
export class Awake {
  private lock: Lock | undefined;
  private wanted = false;

  constructor() {
    document.addEventListener("visibilitychange", () => {
      if (this.wanted && !document.hidden) void this.ask();
    });
  }

  want(wanted: boolean): void {
    if (this.wanted === wanted) return;
    this.wanted = wanted;
    if (wanted) void this.ask();
    else void this.lock?.release();
  }

  private async ask(): Promise<void> {
    const keeper = (navigator as unknown as { wakeLock?: { request(kind: "screen"): Promise<Lock> } }).wakeLock;
    // A browser without it dims as it always does; the page says to keep it open.
    this.lock = await keeper?.request("screen").catch(() => undefined);
  }
}
