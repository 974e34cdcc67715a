const A_YEAR_S = 365 * 24 * 3600;

/**
 * 长辈版 without a new page load: an iPhone asks for camera and place again after each. The link of the server
 * (`?elder=1`) does the same where there is no script.
 */
export function switchTextSize(): void {
  const link = document.querySelector<HTMLAnchorElement>(".elder-switch");
  if (!link) return;
  const words = (link.dataset["words"] ?? "").split("|");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const size = (Number(link.dataset["elder"]) + 1) % 3;
    link.dataset["elder"] = String(size);
    link.textContent = words[size] ?? "";
    document.documentElement.classList.toggle("elder", size > 0);
    document.documentElement.classList.toggle("elder-max", size > 1);
    document.cookie = `takan-elder=${size}; path=/; max-age=${A_YEAR_S}; samesite=lax`;
  });
}
