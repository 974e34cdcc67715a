import { say } from "../shared/words";

const SHANGHAI = "Asia/Shanghai";

const CHINA_AHEAD_MS = 8 * 3_600_000;

const clockForm = new Intl.DateTimeFormat("zh-CN", { timeZone: SHANGHAI, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const dayForm = new Intl.DateTimeFormat("en-CA", { timeZone: SHANGHAI, year: "numeric", month: "2-digit", day: "2-digit" });

/** 14:37:12 */
export const clock = (ms: number): string => clockForm.format(ms);

/** 14:37 */
export const minute = (ms: number): string => clockForm.format(ms).slice(0, 5);

/** 2026-12-03 */
export const day = (ms: number): string => dayForm.format(ms);

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Year, month and day of `2026-12-03`; the month as the language of the page writes it. */
export function partsOf(date: string): Array<string | number> {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return [year, say(String(month), months[month - 1] ?? ""), day];
}

/** 2026年12月3日 周四 14:30, as the pages of the server write it. */
export function fullTime(ms: number): string {
  const here = new Date(ms + CHINA_AHEAD_MS);
  const [year, month, date, weekday] = [here.getUTCFullYear(), here.getUTCMonth(), here.getUTCDate(), here.getUTCDay()];
  const chinese = `${year}年${month + 1}月${date}日 周${"日一二三四五六"[weekday]}`;
  const english = `${"Sun Mon Tue Wed Thu Fri Sat".split(" ")[weekday]} ${date} ${months[month]} ${year}`;
  return `${say(chinese, english)} ${minute(ms)}`;
}

/** 06:41 or 1:06:41 */
export function length(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = `${pad(minutes)}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

const pad = (number: number): string => String(number).padStart(2, "0");
