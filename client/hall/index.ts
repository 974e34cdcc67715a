// Screens and PCs of the hall: nobody stands there to press reload.
import "../shared/live";
import { guardAgainstDoubleSubmit } from "../shared/forms";
import { refreshRegions } from "../shared/regions";

/** Whatever became of the live stream, the page is never older than this. */
const LOOK_MS = 20_000;

/** A stream that the server refused does not come back by itself; a page that answers is loaded whole, never into the void. */
async function look(): Promise<void> {
  if (!document.querySelector(".offline")) return refreshRegions();
  const answer = await fetch(location.href, { credentials: "same-origin" }).catch(() => undefined);
  if (answer?.ok) location.reload();
}

guardAgainstDoubleSubmit();
window.setInterval(() => void look(), LOOK_MS);
