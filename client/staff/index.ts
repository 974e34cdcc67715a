// Every staff page: quick page changes, live regions, copying, distances in time, a few keys.
import { config } from "@hotwired/turbo";
import "../shared/copy";
import "../shared/countdown";
import "../shared/live";
import { focusProblems } from "../shared/forms";
import { closeMenus, focusSearch } from "./keys";

// Turbo's own progress bar needs an inline style, which our policy forbids; ours is drawn by the style sheet.
config.drive.progressBarDelay = 2 ** 31 - 1;

document.addEventListener("turbo:load", focusProblems);
document.addEventListener("turbo:render", focusProblems);
document.addEventListener("keydown", focusSearch);
document.addEventListener("keydown", closeMenus);
document.addEventListener("click", closeMenus);
