/** Megabits a second as people read them: one decimal where it tells something, "1000+" where the measurement ends. */
export function megabits(bitsPerSecond: number): string {
  const rate = bitsPerSecond / 1e6;
  return rate >= 1000 ? "1000+" : rate >= 10 ? String(Math.round(rate)) : rate.toFixed(1);
}
