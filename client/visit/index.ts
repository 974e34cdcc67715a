// The applicant's one document from the device check to the result: an iPhone asks for camera and place again after each load.
import { roomOnPhone } from "../room/address";
import { call, Refused } from "../room/api";
import { Parts } from "../room/dom";
import { define } from "../shared/define";
import { word } from "../shared/words";
import { RoomStore } from "../room/store";
import { isRunning, type InspectionState, type RoomView } from "../room/view";
import { cameraIsAllowed, lackOf } from "./ability";
import { Awake } from "./awake";
import { Bell } from "./bell";
import { Check } from "./check";
import { Condition } from "./condition";
import { Live } from "./live";
import { Place } from "./place";
import { RecordSheet } from "./record";
import { Result } from "./result";
import { showStep } from "./steps";
import type { Tour } from "./tour";
import { Waiting } from "./waiting";

type Step = "start" | "exit" | "check" | "wait" | "called" | "room" | "record" | "result" | "over";

const numbers: { [step in Step]: number } = { start: 4, exit: 4, check: 4, wait: 5, called: 6, room: 6, record: 6, result: 7, over: 7 };
const toSign: InspectionState[] = ["SignedByBoth", "Countersigned", "Attested"];
const AGAIN_MS = 3000;

class VisitFlow extends HTMLElement {
  private readonly parts = new Parts(this);
  private step: Step = "start";
  private store: RoomStore | undefined;
  private second = 0;

  connectedCallback(): void {
    const lack = lackOf();
    if (lack) {
      this.parts.text("exit-why", word(`lack-${lack}`));
      this.show("exit");
    } else {
      void this.start();
    }
  }

  disconnectedCallback(): void {
    this.store?.stop();
    window.clearInterval(this.second);
  }

  private async start(): Promise<void> {
    try {
      const { session } = await call<{ session: string }>("POST", "/api/my/visit/prepare");
      await this.run(session);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.parts.text("start-words", error.words);
      this.parts.show("start-links", !error.mayPass);
      if (error.mayPass) window.setTimeout(() => void this.start(), AGAIN_MS);
    }
  }

  private async run(session: string): Promise<void> {
    const place = new Place();
    const store = new RoomStore(roomOnPhone(session), "/api/my/visit/record");
    this.store = store;
    const tour: Tour = {
      parts: this.parts, store, session, bell: new Bell(), place, condition: new Condition(place), camera: null,
      minimumPixels: Number(this.getAttribute("minimum-pixels")), minimumKilobits: Number(this.getAttribute("minimum-kilobits")),
    };
    const live = new Live(tour);
    const check = new Check(tour, async () => {
      await call("POST", "/api/my/visit/waiting");
      await store.refresh();
    });
    const [waiting, record, result, awake] = [new Waiting(tour), new RecordSheet(tour), new Result(tour), new Awake()];
    this.parts.on("enter", "click", () => void this.enter(tour, live));
    store.onEntry((entry) => live.read(entry));
    store.onView((view) => {
      if (store.signedOut) return location.assign("/my");
      const step = this.stepFor(view, live);
      this.move(step, tour);
      awake.want(step === "wait" || step === "called" || step === "room" || step === "record");
      if (step === "check") check.draw(view);
      if (step === "wait") waiting.draw(view);
      if (step === "record") record.draw(view);
      if (store.record && step === "result") result.draw(view, store.record);
      if (step === "over") this.parts.text("over-words", word(`over-${view.inspection.state}`));
      if (isRunning(view)) live.draw(view);
      else if (live.joined) void live.leave();
    });
    this.second = window.setInterval(() => store.view && isRunning(store.view) && live.tick(store.view), 1000);
    await store.start();
    // After a reload the phone goes back by itself where the browser already said yes.
    if (this.step === "called" && (await cameraIsAllowed())) void this.enter(tour, live);
  }

  private async enter(tour: Tour, live: Live): Promise<void> {
    tour.bell.stop();
    tour.bell.unlock();
    try {
      const entering = live.enter();
      tour.store.redraw();
      await entering;
    } catch {
      await live.leave();
      this.parts.text("called-why", word("notAllowedMore"));
    }
    tour.store.redraw();
  }

  private stepFor(view: RoomView, live: Live): Step {
    const { state } = view.inspection;
    if (this.store?.record?.result) return "result";
    if (isRunning(view)) return !live.joined ? "called" : toSign.includes(state) ? "record" : "room";
    if (view.session.closedAt || view.session.state === "Abandoned") return "over";
    return view.session.state === "Waiting" ? "wait" : "check";
  }

  private move(step: Step, tour: Tour): void {
    if (step === this.step) return;
    const before = this.step;
    this.show(step);
    if (step === "result" || step === "over") tour.condition.stop();
    else tour.condition.start();
    if (step === "called" && before === "wait") tour.bell.ring(word("calledTitle"));
    else tour.bell.stop();
  }

  private show(step: Step): void {
    this.step = step;
    this.querySelectorAll<HTMLElement>("[data-step]").forEach((section) => (section.hidden = section.dataset["step"] !== step));
    document.body.classList.toggle("in-room", step === "room");
    showStep(numbers[step]);
    window.scrollTo(0, 0);
    this.querySelector<HTMLElement>(`[data-step="${step}"] h1`)?.focus({ preventScroll: true });
  }
}

define("visit-flow", VisitFlow);
