/**
 * Fetches this page again and puts the new text of every `[data-live]` region (found by its id) in place of the old.
 * The server is told that nobody asked for it, so that an abandoned page at a PC of the hall does not count as used.
 * A region in which somebody is typing waits. When the server now sends the reader elsewhere, the browser follows.
 */
export async function refreshRegions(): Promise<void> {
  const answer = await fetch(location.href, { headers: { Accept: "text/html", "Takan-Refresh": "1" }, credentials: "same-origin" }).catch(() => undefined);
  if (!answer?.ok) return;
  if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
    location.assign(answer.url);
    return;
  }

  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  // Another tab has opened another case in the meantime: no page is patched together from two of them.
  if (fresh.body.dataset["case"] !== document.body.dataset["case"]) {
    location.reload();
    return;
  }

  document.querySelectorAll<HTMLElement>("[data-live]").forEach((old) => {
    const next = fresh.getElementById(old.id);
    if (!next || next.outerHTML === old.outerHTML) return;
    if (isTyping(old)) old.addEventListener("focusout", () => void refreshRegions(), { once: true });
    else old.replaceWith(document.adoptNode(next));
  });
}

function isTyping(region: HTMLElement): boolean {
  const focused = document.activeElement;
  return focused !== null && region.contains(focused) && focused.matches("input, textarea, select");
}
