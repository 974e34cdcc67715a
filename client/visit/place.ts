const PATIENCE_MS = 15_000;

export interface Position {
  latitude: number;
  longitude: number;
  accuracyMetres: number;
}

/** Where the phone is; asked once and then followed, because every new page would ask the person again. */
export class Place {
  last: Position | null = null;
  private following = false;

  /** A place that was found stays found; null only when none was ever had: not allowed, or no signal. */
  find(): Promise<Position | null> {
    if (!("geolocation" in navigator)) return Promise.resolve(null);
    return new Promise((resolve) => {
      const late = window.setTimeout(() => resolve(this.last), PATIENCE_MS + 1000);
      const answer = (position: Position | null): void => {
        window.clearTimeout(late);
        resolve(position);
      };
      navigator.geolocation.getCurrentPosition((found) => answer(this.keep(found)), () => answer(this.last),
        { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 10_000 });
    });
  }

  follow(): void {
    if (this.following || !("geolocation" in navigator)) return;
    this.following = true;
    navigator.geolocation.watchPosition((found) => this.keep(found), () => undefined, { enableHighAccuracy: true, maximumAge: 5000 });
  }

  private keep(found: GeolocationPosition): Position {
    if (!this.following) this.follow();
    const { latitude, longitude, accuracy } = found.coords;
    this.last = { latitude, longitude, accuracyMetres: accuracy };
    return this.last;
  }
}
