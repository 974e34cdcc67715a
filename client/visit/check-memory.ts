import { day } from "../room/time";
import type { DeviceCheck } from "../room/view";

const KEY = "takan-check";

/**
 * The server keeps what was found; this only says that it was this phone, and today. A phone whose camera app pushed the
 * browser out of memory comes back to where it was, while another phone with the same link starts anew.
 */
export function remember(session: string, now: number): void {
  try {
    localStorage.setItem(KEY, `${session} ${day(now)}`);
  } catch {
    // A private window keeps nothing: after a reload the check is simply made again.
  }
}

export function recall(session: string, device: DeviceCheck | null, now: number): DeviceCheck | null {
  const today = day(now);
  if (!device || day(Date.parse(device.at)) !== today) return null;
  try {
    return localStorage.getItem(KEY) === `${session} ${today}` ? device : null;
  } catch {
    return null;
  }
}
