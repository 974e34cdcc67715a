// Every page of the applicant's phone. Small: it counts against the 100 KB until ready to call.
import "../shared/copy";
import "../shared/countdown";
import "../shared/live";
import { focusProblems, guardAgainstDoubleSubmit } from "../shared/forms";
import { switchTextSize } from "./elder";
import { watchTheNetwork } from "./network";
import { markTicks } from "./ticks";
import "./gate";
import "./photos";

guardAgainstDoubleSubmit();
focusProblems();
switchTextSize();
watchTheNetwork();
markTicks();
