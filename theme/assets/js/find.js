// The find page: words and facets in, results out, and the whole state in the address.
import { search } from "./engine.js";

/** @typedef {import("./engine.js").Result} Result */

const PAGE = 12;
const PAUSE = 250;

/** Wires the find form up. */
export function setUpFind() {
  const form = document.querySelector("form[data-find]");
  if (!(form instanceof HTMLFormElement)) return;
  new Find(form).start();
}

class Find {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.root = document.documentElement.dataset.root ?? ".";
    this.box = /** @type {HTMLInputElement} */ (form.querySelector("input[name=q]"));
    this.filters = /** @type {HTMLDetailsElement} */ (form.querySelector("[data-filters]"));
    this.status = /** @type {HTMLElement} */ (form.querySelector("[data-status]"));
    this.chips = /** @type {HTMLElement} */ (form.querySelector("[data-chips]"));
    this.list = /** @type {HTMLElement} */ (form.querySelector("[data-results]"));
    this.show = /** @type {HTMLButtonElement} */ (form.querySelector("[data-show-results]"));
    this.nothing = /** @type {HTMLElement} */ (form.querySelector("[data-nothing]"));
    this.checks = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("[data-facet] input")]);
    this.turn = 0;
    this.timer = 0;
  }

  start() {
    this.filters.hidden = false;
    const wide = matchMedia("(min-width: 60rem)");
    this.filters.open = wide.matches;
    wide.addEventListener("change", () => (this.filters.open = wide.matches));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask({ keep: true });
    });
    this.box.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.ask({ keep: false }), PAUSE);
    });
    this.filters.addEventListener("change", () => this.ask({ keep: true }));
    this.show.addEventListener("click", () => {
      this.filters.open = false;
      this.status.scrollIntoView();
    });
    addEventListener("popstate", () => {
      this.readAddress();
      this.answer();
    });
    if (location.search) {
      this.readAddress();
      this.answer();
    } else if (this.box.value) {
      // Somebody was faster than this script.
      this.ask({ keep: false });
    }
  }

  /** Puts the state of the address into the form; what the form does not know is passed over. */
  readAddress() {
    const asked = new URLSearchParams(location.search);
    this.box.value = (asked.get("q") ?? "").slice(0, 200);
    for (const check of this.checks) {
      check.checked = asked.getAll(check.name).includes(check.value);
      if (check.checked) check.closest("details")?.setAttribute("open", "");
    }
  }

  /** @param {{keep: boolean}} how `keep`: the back button returns to the state before. */
  ask({ keep }) {
    clearTimeout(this.timer);
    const state = new URLSearchParams();
    const text = this.box.value.trim();
    if (text) state.set("q", text);
    for (const check of this.checks) if (check.checked) state.append(check.name, check.value);
    const address = `${location.pathname}${state.size ? `?${state}` : ""}`;
    const isNew = address !== location.pathname + location.search;
    history[keep && isNew ? "pushState" : "replaceState"](null, "", address);
    this.answer();
  }

  async answer() {
    const turn = ++this.turn;
    const text = this.box.value.trim();
    /** @type {Record<string, string[]>} */
    const filters = {};
    for (const check of this.checks) {
      if (check.checked) (filters[check.name] ??= []).push(check.dataset.name ?? "");
    }
    this.showChips();
    if (!text && Object.keys(filters).length === 0) {
      this.list.replaceChildren();
      this.nothing.hidden = true;
      this.status.textContent = "";
      this.show.textContent = "Show results";
      this.showCounts(null);
      return;
    }
    this.status.textContent = "Looking ...";
    try {
      const answer = await search(this.root, text, filters);
      if (turn !== this.turn) return;
      this.showCounts(answer.counts);
      this.status.textContent = answer.total === 1 ? "1 result" : `${answer.total} results`;
      this.show.textContent = `Show ${this.status.textContent}`;
      this.showNothing(answer.total, text);
      this.list.replaceChildren();
      await this.more(answer, 0, turn);
    } catch {
      if (turn !== this.turn) return;
      this.status.textContent = "The search did not load. Check the connection, or browse below.";
    }
  }

  /**
   * @param {import("./engine.js").Answer} answer
   * @param {number} from
   * @param {number} turn
   */
  async more(answer, from, turn) {
    const results = await answer.load(from, from + PAGE);
    if (turn !== this.turn) return;
    this.list.querySelector("[data-more]")?.remove();
    const items = results.map(resultItem);
    this.list.append(...items);
    if (from > 0) items[0]?.querySelector("a")?.focus();
    const left = answer.total - from - results.length;
    if (left <= 0) return;
    const item = make("li", { "data-more": "" });
    const button = make("button", { type: "button", class: "hub-button" }, `Show ${Math.min(left, PAGE)} more`);
    button.addEventListener("click", () => this.more(answer, from + PAGE, turn));
    item.append(button);
    this.list.append(item);
  }

  showChips() {
    const chips = this.checks
      .filter((check) => check.checked)
      .map((check) => {
        const name = check.dataset.name ?? "";
        const chip = make("button", { type: "button", "aria-label": `Remove ${name}` }, `${name} ✕`);
        chip.addEventListener("click", () => {
          check.checked = false;
          this.ask({ keep: true });
          this.box.focus();
        });
        return chip;
      });
    this.chips.replaceChildren(...chips);
    for (const facet of this.form.querySelectorAll("[data-facet]")) {
      const number = facet.querySelectorAll("input:checked").length;
      const summary = facet.querySelector("summary");
      if (!summary) continue;
      summary.dataset.name ??= summary.textContent ?? "";
      summary.textContent = summary.dataset.name + (number ? `, ${number} selected` : "");
    }
    const all = this.checks.filter((check) => check.checked).length;
    const label = this.filters.querySelector(":scope > summary");
    if (label) label.textContent = all ? `Filters (${all})` : "Filters";
  }

  /** @param {Record<string, Record<string, number>> | null} counts  null: nothing was asked. */
  showCounts(counts) {
    for (const check of this.checks) {
      const number = counts?.[check.name]?.[check.dataset.name ?? ""] ?? 0;
      const label = check.closest("label");
      const count = label?.querySelector(".hub-count");
      if (count) count.textContent = counts ? String(number) : "";
      label?.toggleAttribute("data-zero", counts !== null && number === 0 && !check.checked);
    }
  }

  /**
   * @param {number} total
   * @param {string} text
   */
  showNothing(total, text) {
    this.nothing.hidden = total > 0;
    const words = this.nothing.querySelector("[data-nothing-words]");
    if (!words) return;
    const chosen = this.checks.some((check) => check.checked);
    words.textContent = text
      ? `Nothing for "${text}"${chosen ? " with these filters" : ""}. Try another word for it, or remove a filter.`
      : "Nothing with all of these filters. Remove one.";
  }
}

/**
 * @param {Result} result
 * @returns {HTMLLIElement}
 */
function resultItem(result) {
  const item = make("li", { class: "hub-result", ...(result.plate ? { "data-cluster": result.plate } : {}) });
  const heading = make("h2");
  heading.append(make("a", { href: result.url }, result.title));
  const kind = [result.kind, result.detail].filter(Boolean).join(" · ");
  item.append(make("p", { class: "hub-result__kind" }, kind), heading, make("p", {}, result.summary));
  if (result.excerpt.includes("<mark>")) {
    const why = make("p", { class: "hub-result__kind" }, "Found: ");
    why.append(...marked(result.excerpt));
    item.append(why);
  }
  return /** @type {HTMLLIElement} */ (item);
}

/**
 * Pagefind's excerpt as nodes: text, and <mark> around what matched. Never parsed as HTML.
 * @param {string} excerpt
 * @returns {Node[]}
 */
function marked(excerpt) {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((piece, index) => {
    const text = piece
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&#x27;", "'")
      .replaceAll("&amp;", "&");
    return index % 2 ? make("mark", {}, text) : document.createTextNode(text);
  });
}

/**
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {string} [text]
 * @returns {HTMLElement}
 */
function make(tag, attributes = {}, text = "") {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text) element.textContent = text;
  return element;
}
