const STRIKE_MS = 2600;
const LONGEST_MS = 90_000;
const TONES: Array<[number, number]> = [[0, 880], [0.25, 1108], [0.7, 880], [0.95, 1108]];

/** Rings by sound, vibration and the page's title. Sound needs a tap before: {@link Bell.unlock}. */
export class Bell {
  private audio: AudioContext | undefined;
  private timer = 0;
  private since = 0;
  private readonly title = document.title;

  /** To be called directly in a tap's handler. */
  unlock(): void {
    this.audio ??= new AudioContext();
    void this.audio.resume();
  }

  once(): void {
    this.unlock();
    this.strike();
  }

  ring(call: string): void {
    if (this.timer) return;
    this.since = Date.now();
    const strike = (): void => {
      if (Date.now() - this.since > LONGEST_MS) return this.stop();
      this.strike();
      if ("vibrate" in navigator) navigator.vibrate([300, 150, 300]);
      // 长辈版: nothing blinks, so the title only changes once.
      const calm = document.documentElement.classList.contains("elder");
      document.title = !calm && document.title === call ? this.title : call;
    };
    strike();
    this.timer = window.setInterval(strike, STRIKE_MS);
  }

  stop(): void {
    window.clearInterval(this.timer);
    this.timer = 0;
    document.title = this.title;
  }

  private strike(): void {
    const audio = this.audio;
    if (!audio || audio.state !== "running") return;
    for (const [at, pitch] of TONES) {
      const [tone, loudness] = [audio.createOscillator(), audio.createGain()];
      const start = audio.currentTime + at;
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0.0001, start);
      loudness.gain.exponentialRampToValueAtTime(0.4, start + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.0001, start + 0.22);
      tone.connect(loudness).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.24);
    }
  }
}
