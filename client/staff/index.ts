// Every staff page: quick page changes, live regions, copying, distances in time, a few keys.
import "@hotwired/turbo";
import "../shared/copy";
import "../shared/countdown";
import "../shared/live";
import "./refresh";
import "./week";
import { focusProblems } from "../shared/forms";
import { closeMenus, focusSearch } from "./keys";

document.addEventListener("turbo:load", focusProblems);
document.addEventListener("turbo:render", focusProblems);
document.addEventListener("keydown", focusSearch);
document.addEventListener("keydown", closeMenus);
document.addEventListener("click", closeMenus);
