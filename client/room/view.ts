/** What `GET …/rooms/{session}/state` and `…/record` answer. */
export type SessionState = "Prepared" | "Checked" | "Waiting" | "Open" | "Live" | "Interrupted" | "Closed" | "Assembled" | "Sealed" | "Abandoned";
export type InspectionState =
  | "Planned" | "Contacted" | "Scheduled" | "Underway" | "Judged" | "SignedByOne" | "SignedByBoth" | "Countersigned" | "Attested"
  | "ToldPassed" | "ToldRectification" | "ToldNotMet" | "SwitchedToOnSite" | "Cancelled" | "Sealed"
  | "AdviceBooked" | "Advising" | "Advised" | "AdviceCancelled" | "AdviceSealed";
export type VisitKind = "Formal" | "Instant" | "Trial" | "Guidance";
export type AdviceOutlook = "WouldMeet" | "Needs" | "NotSeen";
export type Verdict = "Open" | "Met" | "NotMet" | "NotApplicable";
export type EvidenceKind = "Panorama" | "CloseUp" | "Original" | "Measurement" | "Demonstration";

export interface Objection {
  rule: string;
  words: string;
  english: string;
}

export interface Person {
  person: string;
  name: string;
  /** The last three take part without inspecting. */
  role: "inspector" | "applicant" | "observer" | "business" | "expert";
  there: boolean;
  /** Since when the person is there, or gone. */
  since: string | null;
  atConsoleOfColleague: boolean;
  /** At a colleague's console: until when the own code has to be given again. */
  confirmUntil: string | null;
  /** At this console. */
  atMyConsole: boolean;
}

export interface Gap {
  feed: string;
  person: string;
  track: "Audio" | "Video";
  cause: string;
  startMs: number;
}

export interface Recording {
  ready: boolean;
  elapsedMs: number;
  syncedAt: string | null;
  syncedBytes: number;
  feeds: Array<{ feed: string; person: string; live: boolean; picture: boolean; sound: boolean; bitsPerSecond: number }>;
  openGaps: Gap[];
}

export interface StillView {
  id: string;
  source: "Photo" | "Frame" | "File" | null;
  width: number;
  height: number;
  takenAt: string | null;
  failure: string | null;
}

export interface Item {
  number: string;
  title: string;
  kind: "Condition" | "Verification" | "Reminder";
  criterion: string;
  source: string;
  evidence: EvidenceKind[];
  howToShow: string;
  verdict: Verdict;
  note: string;
  remedy: string;
  typicalFailure: string;
  proposedRemedy: string;
  version: number;
  stills: StillView[];
  moments: Array<{ id: string; atMs: number }>;
}

/** What the phone says of itself while its page stands open. */
export interface PhoneCondition {
  at: string;
  network: string | null;
  battery: number | null;
  latitude: number | null;
  longitude: number | null;
  accuracyMetres: number | null;
  torch: boolean;
  hidden: boolean;
}

export interface DeviceCheck {
  at: string;
  passed: boolean;
  width: number;
  height: number;
  uploadKilobits: number;
  /** Each by its own demand: what fails one does not colour the other. */
  pictureEnough: boolean;
  uploadEnough: boolean;
  cameraAllowed: boolean;
  microphoneAllowed: boolean;
  placeKnown: boolean;
  stillSource: string;
}

export interface RoomView {
  now: string;
  me: string;
  session: { id: string; state: SessionState; openedAt: string | null; closedAt: string | null };
  inspection: { id: string; state: InspectionState; round: number; appointmentAt: string | null; kind: VisitKind; decides: boolean };
  case: { id: string; number: string; matter: string; entity: string; address: string; contact: string; acceptedAt: string | null };
  people: Person[];
  recording: Recording | null;
  items: Item[];
  openObjections: Objection[];
  closeObjections: Objection[];
  device: DeviceCheck | null;
  phone: PhoneCondition | null;
  /** In a trial inspection or guidance; an empty item is the place as a whole. */
  advice: AdviceLine[];
}

export interface AdviceLine {
  item: string;
  outlook: AdviceOutlook;
  words: string;
  version: number;
}

export type ResultKind = "Passed" | "Rectification" | "NotMet";

export interface RecordView {
  digest: string;
  state: InspectionState;
  rectificationDueByRule: string;
  opinions: Array<{ name: string; signedAt: string; words: string; atConsoleOfColleague: boolean; isMine: boolean }>;
  attestations: Array<{ name: string; kind: "Refused" | "Unreachable"; at: string }>;
  closing: { kind: "Countersigned" | "Refused" | "Unreachable"; at: string; reason: string | null } | null;
  result: {
    kind: ResultKind;
    toldAt: string;
    rectificationDue: string | null;
    dueIsProvisional: boolean;
    reasons: string | null;
    statement: string | null;
    seenAt: string | null;
  } | null;
  objections: Record<string, Objection[]>;
}

/** One entry of the inspection's log. */
export interface LogEntry {
  number: number;
  at: string;
  kind: string;
  actor: string;
  body: Record<string, unknown> | null;
}

const running: SessionState[] = ["Open", "Live", "Interrupted"];

const over: SessionState[] = ["Closed", "Assembled", "Sealed", "Abandoned"];

/** Before the room, and while it stands. */
export const canAttend = (view: RoomView): boolean => !over.includes(view.session.state);

/** The room exists and records. */
export const isRunning = (view: RoomView): boolean => running.includes(view.session.state);

export const gapOfPicture = (view: RoomView): Gap | undefined =>
  view.recording?.openGaps.find((gap) => gap.person === "applicant" && gap.track === "Video");

export interface RecordedNews {
  person: string;
  track: "audio" | "video";
}

/** News of the recording that a light may follow: other people's parts, and sound, say nothing of the applicant's picture. */
export const isOfPicture = (news: RecordedNews): boolean => news.person === "applicant" && news.track === "video";

export const counts = (item: Item): boolean => item.kind !== "Reminder";
