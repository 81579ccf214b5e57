// Sharing: copies the address, and fills the ways in where the site does not know its own address.

/** @param {string} value */
const quoted = (value) => encodeURIComponent(value);

/** @param {HTMLDetailsElement} menu */
function setUpMenu(menu) {
  const field = menu.querySelector("[data-share-place]");
  const copy = menu.querySelector("[data-share-copy]");
  const status = menu.querySelector("[role=status]");
  if (!(field instanceof HTMLInputElement) || !(copy instanceof HTMLButtonElement) || !status) return;
  if (!field.value) {
    const place = location.origin + location.pathname;
    const title = document.querySelector("h1")?.textContent ?? document.title;
    field.value = place;
    menu.querySelector("[data-share-classroom]")?.setAttribute(
      "href", `https://classroom.google.com/share?url=${quoted(place)}`,
    );
    menu.querySelector("[data-share-email]")?.setAttribute(
      "href", `mailto:?subject=${quoted(title)}&body=${quoted(place)}`,
    );
    menu.hidden = false;
  }
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = "Copied";
    } catch {
      field.select();
      status.textContent = "Press Ctrl and C to copy";
    }
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}

/** Makes the share menus of the page work. */
export function setUpSharing() {
  for (const menu of document.querySelectorAll("details[data-share]")) {
    if (menu instanceof HTMLDetailsElement) setUpMenu(menu);
  }
}
