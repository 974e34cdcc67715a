import { call } from "../room/api";
import type { Place } from "./place";

const EVERY_MS = 5000;

interface Battery {
  level: number;
}

/** Tells the console every few seconds how the phone is doing. What the browser does not offer is left out. */
export class Condition {
  private timer = 0;
  private battery: Battery | undefined;
  torch = false;

  constructor(private readonly place: Place) {
    document.addEventListener("visibilitychange", () => this.timer && void this.tell());
  }

  start(): void {
    if (this.timer) return;
    const phone = navigator as unknown as { getBattery?: () => Promise<Battery> };
    void phone.getBattery?.().then((battery) => (this.battery = battery), () => undefined);
    this.timer = window.setInterval(() => void this.tell(), EVERY_MS);
    void this.tell();
  }

  stop(): void {
    window.clearInterval(this.timer);
    this.timer = 0;
  }

  private async tell(): Promise<void> {
    const line = (navigator as unknown as { connection?: { type?: string; effectiveType?: string } }).connection;
    const network = line?.type && line.type !== "unknown" && line.type !== "cellular" ? line.type : (line?.effectiveType ?? null);
    const here = this.place.last;
    const json = {
      network: network?.slice(0, 20) ?? null,
      battery: this.battery?.level ?? null,
      latitude: here?.latitude ?? null,
      longitude: here?.longitude ?? null,
      accuracyMetres: here?.accuracyMetres ?? null,
      torch: this.torch,
      hidden: document.hidden,
    };
    // The next one says the same better; nothing waits for this.
    await call("POST", "/api/my/visit/condition", { json, limitMs: 4000 }).catch(() => undefined);
  }
}
