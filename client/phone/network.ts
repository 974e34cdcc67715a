import { say } from "../shared/words";

/** One line while the phone has no network at all; it goes away by itself. */
export function watchTheNetwork(): void {
  let line: HTMLElement | undefined;
  const show = (): void => {
    line?.remove();
    line = undefined;
    if (navigator.onLine) return;
    line = document.createElement("p");
    line.className = "offline";
    line.setAttribute("role", "status");
    line.textContent = say("手机没有网络了。连上以后接着来，填过的不会丢。", "No network. You can go on when it is back; nothing is lost.");
    document.body.prepend(line);
  };
  window.addEventListener("online", show);
  window.addEventListener("offline", show);
  if (!navigator.onLine) show();
}
