// Runs before the page is painted, so that the dark palette does not flash light first.
(() => {
  const root = document.documentElement;
  root.classList.remove("no-js");
  let kept = null;
  try {
    kept = localStorage.getItem("hub-palette");
  } catch {
    // Storage can be switched off; the system's choice holds then.
  }
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  root.dataset.palette = kept === "dark" || kept === "light" ? kept : system;
})();
