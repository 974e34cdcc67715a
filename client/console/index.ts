// The inspector's console: the room drawn from the server's view of it, the media path, and the acts of the inspector.
import { roomOnConsole } from "../room/address";
import { call, Refused } from "../room/api";
import { enable, Parts } from "../room/dom";
import { define } from "../shared/define";
import { word } from "../shared/words";
import { RoomStore } from "../room/store";
import { canAttend, isRunning, type RoomView } from "../room/view";
import { Advice } from "./advice";
import { Band } from "./band";
import { Conclude } from "./conclude";
import { Drafts } from "./drafts";
import { drawGauges } from "./gauges";
import { giveKeysBack, listenToKeys, type Keys } from "./keys";
import { Lamp } from "./lamp";
import { Lobby } from "./lobby";
import { Media } from "./media";
import { People } from "./people";
import { Rail } from "./rail";
import type { Scene } from "./scene";
import { Stage } from "./stage";
import { Tape } from "./tape";
import { Team } from "./team";
import { WordsAcross } from "./words-across";

const BEAT_MS = 5000;
const TOLD_MS = 6000;

class RoomConsole extends HTMLElement {
  private store: RoomStore | undefined;
  private beat = 0;
  private second = 0;
  private hear: ((event: KeyboardEvent) => void) | undefined;

  connectedCallback(): void {
    void this.start();
  }

  disconnectedCallback(): void {
    this.store?.stop();
    window.clearInterval(this.beat);
    window.clearInterval(this.second);
    if (this.hear) document.removeEventListener("keydown", this.hear);
  }

  private async start(): Promise<void> {
    const inspection = this.getAttribute("inspection") ?? "";
    const session = await this.prepare(inspection);
    if (session === null) return;
    const store = new RoomStore(roomOnConsole(session), `/api/inspections/${inspection}/record`);
    this.store = store;
    const scene = makeScene(new Parts(this), store, session, inspection);
    // Nobody is present in a room that is over.
    const beat = (): void => {
      if (store.view === null || canAttend(store.view)) void call("POST", `/api/rooms/${session}/presence`).catch(() => undefined);
    };
    beat();
    this.beat = window.setInterval(beat, BEAT_MS);
    // A page in the background is slowed down by the browser; back in front it says at once that it is there.
    document.addEventListener("visibilitychange", () => !document.hidden && this.isConnected && beat());
    this.furnish(scene);
    await store.start();
  }

  /** The session may not be there yet: the applicant has not opened the page. */
  private async prepare(inspection: string): Promise<string | null> {
    try {
      return (await call<{ session: string }>("POST", `/api/inspections/${inspection}/session`)).session;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const parts = new Parts(this);
      parts.text("lobby-title", error.words);
      parts.text("band-words", error.words);
      parts.show("lobby-before", false);
      if (error.mayPass) window.setTimeout(() => void this.start(), 3000);
      return null;
    }
  }

  private furnish(scene: Scene): void {
    const { store } = scene;
    const stage = new Stage(scene);
    const people = new People(scene);
    const lamp = new Lamp(scene);
    const media = new Media(scene, stage, people, lamp);
    const band = new Band(scene, () => media.lineIsUp);
    const drafts: Drafts = new Drafts(scene, () => store.redraw());
    const rail = new Rail(scene, drafts);
    const tape = new Tape(scene);
    const across = new WordsAcross(scene);
    const conclude = new Conclude(scene, drafts, () => void media.leave());
    const advice = this.hasAttribute("advises") ? new Advice(scene, () => void media.leave()) : null;
    const team = new Team(scene);
    const lobby = new Lobby(scene, () => void media.enter());

    const everySecond = (view: RoomView): void => {
      band.draw(view);
      lamp.draw(view);
      people.draw(view);
      team.draw(view);
      stage.draw(view);
      tape.draw(view);
      lobby.draw(view);
    };
    store.onView((view) => {
      everySecond(view);
      drawGauges(scene, view);
      for (const button of ["still", "moment"]) enable(scene.parts.get(button), view.session.state === "Live");
      for (const button of ["freeze", "zoom"]) enable(scene.parts.get(button), isRunning(view));
      scene.parts.get("still").classList.toggle("btn-primary", view.session.state === "Live");
      scene.parts.get("still").classList.toggle("btn-line", view.session.state !== "Live");
      rail.draw(view);
      across.draw(view);
      conclude.draw(view);
      advice?.draw(view);
      if (isRunning(view)) void media.enter();
      else if (view.session.closedAt) void media.leave();
    });
    store.onEntry((entry) => {
      across.read(entry);
      tape.read(entry);
    });
    this.second = window.setInterval(() => store.view && everySecond(store.view), 1000);
    this.listen(scene, stage, rail, across, conclude, team);
  }

  private listen(scene: Scene, stage: Stage, rail: Rail, across: WordsAcross, conclude: Conclude, team: Team): void {
    const { parts, session } = scene;
    const take = (what: "stills" | "moments") => (): void => {
      if (isLive(scene)) void scene.act(() => call("POST", `/api/rooms/${session}/${what}`, { json: { item: scene.item()?.number ?? "" } }));
      else scene.tell(word("notLive"));
    };
    const still = take("stills");
    const moment = take("moments");
    const running = (): boolean => scene.store.view !== null && isRunning(scene.store.view);
    const freeze = (): void => (running() ? stage.freeze() : undefined);
    const enlarge = (): void => (running() ? stage.enlarge() : undefined);
    const help = (): void => parts.show("help", parts.get("help").hidden === true);
    const escape = (): void => {
      if (team.close()) return;
      if (parts.get("help").hidden === true) conclude.show(false);
      else parts.show("help", false);
    };
    const arrow = (x: number, y: number, step: number) => (): void => void (stage.pan(x, y) || rail.step(step));
    const keys: Keys = {
      " ": still, m: moment, f: freeze, z: enlarge, a: () => across.askItem(),
      "1": () => rail.judge("Met"), "2": () => rail.judge("NotMet"), "3": () => rail.judge("NotApplicable"),
      n: () => parts.get("note").focus(), c: () => parts.get("chat-text").focus(), "?": help, "？": help, Escape: escape,
      ArrowUp: arrow(0, 0.05, -1), ArrowDown: arrow(0, -0.05, 1), ArrowLeft: arrow(0.05, 0, -1), ArrowRight: arrow(-0.05, 0, 1),
    };
    parts.on("still", "click", still);
    parts.on("moment", "click", moment);
    parts.on("freeze", "click", freeze);
    parts.on("zoom", "click", enlarge);
    parts.on("help-open", "click", help);
    parts.on("help-close", "click", help);
    this.hear = listenToKeys(keys);
    giveKeysBack(parts.get("tools"), parts.get("console"));
    giveKeysBack(parts.get("asks"), parts.get("console"));
  }
}

const isLive = (scene: Scene): boolean => scene.store.view?.session.state === "Live";

function makeScene(parts: Parts, store: RoomStore, session: string, inspection: string): Scene {
  let chosen = "";
  let quiet = 0;
  const scene: Scene = {
    parts,
    store,
    session,
    inspection,
    item: () => {
      const items = store.view?.items ?? [];
      const item = items.find((one) => one.number === chosen) ?? items.find((one) => one.verdict === "Open") ?? items[0];
      // Once shown it stays until somebody chooses another: judging an item does not move the page on.
      chosen = item?.number ?? "";
      return item;
    },
    choose: (number) => {
      chosen = number;
      store.redraw();
    },
    tell: (words, rule = "") => {
      window.clearTimeout(quiet);
      parts.text("told", `${words} ${rule}`.trim());
      quiet = window.setTimeout(() => parts.text("told", ""), TOLD_MS);
    },
    act: async (work) => {
      try {
        await work();
        return true;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        scene.tell(error.words, error.code);
        return false;
      }
    },
  };
  return scene;
}

define("room-console", RoomConsole);
