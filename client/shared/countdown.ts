import { define } from "./define";
import { say } from "./words";

/**
 * `<count-down to="2026-12-03T06:30:00Z" now="…">还有 2 天</count-down>` keeps a distance true while the page stands open.
 * With `form="clock"` it shows the time since (or until) as 12:41. `now` is the server's time when the page was made:
 * a phone whose clock is wrong still counts right.
 */
class CountDown extends HTMLElement {
  private timer = 0;
  private skew = 0;

  connectedCallback(): void {
    const now = Date.parse(this.getAttribute("now") ?? "");
    this.skew = Number.isNaN(now) ? 0 : now - Date.now();
    const clock = this.getAttribute("form") === "clock";
    this.timer = window.setInterval(() => this.show(), clock ? 1000 : 15_000);
    if (clock) this.show();
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
  }

  private show(): void {
    const [to, now] = [Date.parse(this.getAttribute("to") ?? ""), Date.now() + this.skew];
    const text = this.getAttribute("form") === "clock" ? clock(Math.abs(to - now)) : words(to - now, day(to) - day(now));
    if (this.textContent !== text) this.textContent = text;
  }
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = `${pad(minutes)}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

/** The calendar day in China, counted from 1970: no daylight saving, always eight hours ahead. */
function day(ms: number): number {
  return Math.floor((ms + 8 * 3_600_000) / 86_400_000);
}

/** As the server says it: whole calendar days beyond today, hours and minutes within it. */
function words(left: number, calendarDays: number): string {
  const minutes = Math.floor(Math.abs(left) / 60_000);
  if (minutes === 0) return say("现在", "now");
  const [days, hours] = [Math.abs(calendarDays), Math.floor(minutes / 60)];
  const size = days > 0
    ? say(`${days} 天`, days === 1 ? "1 day" : `${days} days`)
    : hours > 0
      ? say(`${hours} 小时 ${minutes % 60} 分`, `${hours} h ${minutes % 60} min`)
      : say(`${minutes} 分钟`, `${minutes} min`);
  return left > 0 ? say(`还有 ${size}`, `in ${size}`) : say(`已过 ${size}`, `${size} ago`);
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

define("count-down", CountDown);
