const SHANGHAI = "Asia/Shanghai";

const clockForm = new Intl.DateTimeFormat("zh-CN", { timeZone: SHANGHAI, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const dayForm = new Intl.DateTimeFormat("en-CA", { timeZone: SHANGHAI, year: "numeric", month: "2-digit", day: "2-digit" });

/** 14:37:12 */
export const clock = (ms: number): string => clockForm.format(ms);

/** 14:37 */
export const minute = (ms: number): string => clockForm.format(ms).slice(0, 5);

/** 2026-12-03 */
export const day = (ms: number): string => dayForm.format(ms);

/** 06:41 or 1:06:41 */
export function length(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = `${pad(minutes)}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

const pad = (number: number): string => String(number).padStart(2, "0");
