const firstMs = 300;
const longestMs = 4000;

/** Waits longer each time, but not when the browser says that it is online again. */
export class Backoff {
  private next = firstMs;

  reset(): void {
    this.next = firstMs;
  }

  wait(): Promise<void> {
    const ms = this.next;
    this.next = Math.min(this.next * 2, longestMs);
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        removeEventListener("online", done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      addEventListener("online", done);
    });
  }
}
