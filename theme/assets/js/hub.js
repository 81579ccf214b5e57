// Comforts on every page; each page is complete without them.

/** The switch between the light and the dark palette. */
function setUpPalette() {
  const button = document.querySelector(".hub-palette");
  if (!(button instanceof HTMLButtonElement)) return;
  const root = document.documentElement;
  const show = () => button.setAttribute("aria-pressed", String(root.dataset.palette === "dark"));
  button.addEventListener("click", () => {
    root.dataset.palette = root.dataset.palette === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("hub-palette", root.dataset.palette);
    } catch {
      // The choice then holds for this page only.
    }
    show();
  });
  button.hidden = false;
  show();
}

/** Buttons that print the page. */
function setUpPrinting() {
  for (const button of document.querySelectorAll("[data-print]")) {
    if (!(button instanceof HTMLButtonElement)) continue;
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  window.addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details.hub-fold")) {
      fold.setAttribute("open", "");
    }
  });
}

/** `/` puts the cursor into the search box, as on many sites. */
function setUpSlash() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    if (target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]")) return;
    const box = document.querySelector("main input[type=search]") ?? document.querySelector("#hub-q");
    if (box instanceof HTMLInputElement) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
}

/** The menu on small screens closes with Escape and gives the focus back. */
function setUpMenu() {
  const menu = document.querySelector(".hub-menu");
  if (!(menu instanceof HTMLDetailsElement)) return;
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

const FILES = ["box", "answer", "collection", "elements", "load", "narrow", "rank", "shown", "understand", "words"];

/**
 * Fetches the search all at once; one file after the other would take as many round trips.
 * The largest files come first.
 */
function fetchSearch() {
  const here = (/** @type {string} */ path) => new URL(path, import.meta.url).href;
  const link = (/** @type {object} */ values) => document.head.append(Object.assign(document.createElement("link"), values));
  for (const file of ["names", "connections"]) {
    link({ rel: "preload", as: "fetch", crossOrigin: "anonymous", href: here(`../find/${file}.json.gz`) });
  }
  for (const file of ["../vendor/minisearch/minisearch.js", ...FILES.map((name) => `find/${name}.js`)]) {
    link({ rel: "modulepreload", href: here(file) });
  }
}

/** Search boxes get their answers when somebody goes to one; nothing of it is loaded before. */
function setUpSearch() {
  const form = document.querySelector("form[data-find]");
  const boxes = document.querySelectorAll("form[role=search] input[type=search][name=q]");
  let isFetched = false;
  const fetchOnce = () => {
    if (!isFetched) fetchSearch();
    isFetched = true;
  };
  for (const box of boxes) {
    if (!(box instanceof HTMLInputElement)) continue;
    if (box.form === form) {
      box.addEventListener("focus", fetchOnce, { once: true });
      continue;
    }
    const begin = async () => {
      fetchOnce();
      const { setUpBox } = await import("./find/box.js");
      setUpBox(box);
    };
    if (document.activeElement === box) begin();
    else box.addEventListener("focus", begin, { once: true });
  }
  if (!form) return;
  if (location.search) fetchOnce();
  import("./find/page.js").then(({ setUpFind }) => setUpFind());
}

setUpPalette();
setUpPrinting();
setUpSlash();
setUpMenu();
setUpSearch();
if (document.querySelector("[data-share]")) {
  const { setUpSharing } = await import("./share.js");
  setUpSharing();
}
if (document.querySelector(".hub-section--in-class blockquote")) {
  const { setUpPresenting } = await import("./present.js");
  setUpPresenting();
}
