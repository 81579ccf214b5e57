// Project this: the prompts of one size, one at a time, in large type for the classroom screen.

/**
 * @typedef {object} Slide
 * @property {string} step What step it belongs to, such as "Step 2, 3 min".
 * @property {Element} prompt The words to show.
 */

const LARGEST = 5;

/**
 * @param {Element} part The text of one size.
 * @returns {Slide[]}
 */
function slidesOf(part) {
  const steps = [...part.querySelectorAll(":scope > ol > li")];
  return [...part.querySelectorAll("blockquote")].map((prompt) => {
    const item = prompt.closest("ol > li");
    const number = item ? steps.indexOf(item) + 1 : 0;
    const minutes = item?.querySelector("strong")?.textContent ?? "";
    return { step: number ? `Step ${number}${minutes ? `, ${minutes}` : ""}` : "", prompt };
  });
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} css
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[T]}
 */
function element(tag, css, text = "") {
  const made = document.createElement(tag);
  made.className = css;
  made.textContent = text;
  return made;
}

/**
 * @param {string} text
 * @param {() => void} act
 */
function button(text, act) {
  const made = element("button", "hub-button", text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/**
 * The largest type in which all words can be seen at once; below the smallest, they scroll.
 * @param {HTMLElement} stage
 */
function fit(stage) {
  for (let size = LARGEST; size >= 1; size -= 1) {
    stage.dataset.size = String(size);
    if (stage.scrollHeight <= stage.clientHeight) break;
  }
  stage.scrollTop = 0;
}

/**
 * Shows slides until the reader closes them, then gives the focus back.
 * @param {string} title
 * @param {Slide[]} slides
 */
function present(title, slides) {
  const opener = document.activeElement;
  const dialog = element("dialog", "hub-present");
  dialog.setAttribute("aria-label", `Prompts: ${title}`);
  const step = element("p", "hub-present__step");
  const stage = element("div", "hub-present__stage");
  stage.tabIndex = 0;
  stage.setAttribute("role", "region");
  stage.setAttribute("aria-label", "Prompt");
  stage.setAttribute("aria-live", "polite");
  const place = element("p", "hub-present__place");
  let shown = 0;
  const show = (/** @type {number} */ next) => {
    shown = Math.min(Math.max(next, 0), slides.length - 1);
    const { step: label, prompt } = slides[shown];
    step.textContent = label;
    stage.replaceChildren(...[...prompt.childNodes].map((node) => node.cloneNode(true)));
    fit(stage);
    place.textContent = `${shown + 1} of ${slides.length}`;
    // Really disabled, a button would lose the focus, and with it the keyboard.
    back.setAttribute("aria-disabled", String(shown === 0));
    on.setAttribute("aria-disabled", String(shown === slides.length - 1));
  };
  const back = button("Back", () => show(shown - 1));
  const on = button("Next", () => show(shown + 1));
  const head = element("div", "hub-present__head");
  head.append(element("p", "hub-present__title", title), step, button("Close", () => dialog.close()));
  const foot = element("div", "hub-present__foot");
  foot.append(back, place, on);
  dialog.append(head, stage, foot);
  dialog.addEventListener("keydown", (event) => {
    const onButton = event.target instanceof HTMLButtonElement;
    const forward = ["ArrowRight", "PageDown"].includes(event.key) || (event.key === " " && !onButton);
    const backward = ["ArrowLeft", "PageUp"].includes(event.key);
    if (forward) show(shown + 1);
    else if (backward) show(shown - 1);
    else if (event.key === "Home") show(0);
    else if (event.key === "End") show(slides.length - 1);
    else return;
    event.preventDefault();
  });
  const refit = new ResizeObserver(() => fit(stage));
  dialog.addEventListener("close", () => {
    if (document.fullscreenElement === dialog) document.exitFullscreen();
    refit.disconnect();
    dialog.remove();
    if (opener instanceof HTMLElement) opener.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  show(0);
  refit.observe(dialog);
  // Where a browser or a school forbids it, the dialog still fills the window.
  dialog.requestFullscreen?.().catch(() => {});
  on.focus();
}

/** Gives every size with prompts its button. */
export function setUpPresenting() {
  for (const part of document.querySelectorAll(".hub-section--in-class .hub-part")) {
    const heading = part.querySelector("h3");
    const slides = slidesOf(part);
    if (!heading || !slides.length) continue;
    const size = heading.firstChild?.textContent?.trim() ?? "";
    const title = `${document.querySelector("h1")?.textContent ?? ""}: ${size}`;
    const open = button("Project this", () => present(title, slides));
    open.classList.add("hub-present__open");
    open.setAttribute("aria-label", `Project this: ${size}, ${slides.length} prompts`);
    heading.after(open);
  }
}
