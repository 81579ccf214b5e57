// The find page: words and facets in, results out, and the whole state in the address.
import { addressOf, make, rootOf } from "./elements.js";

/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {import("./collection.js").Item} Item */
/** @typedef {import("./rank.js").Hit} Hit */

const PAGE = 12;
const PAUSE = 120;

/** The search itself, loaded when somebody asks and not before. */
const search = async () => ({ ...(await import("./answer.js")), ...(await import("./shown.js")) });

/** Wires the find form up. */
export function setUpFind() {
  const form = document.querySelector("form[data-find]");
  if (form instanceof HTMLFormElement) new Find(form).start();
}

class Find {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (form.querySelector(`[data-${name}]`));
    this.form = form;
    this.box = /** @type {HTMLInputElement} */ (form.querySelector("input[name=q]"));
    this.filters = /** @type {HTMLDetailsElement} */ (part("filters"));
    this.status = part("status");
    this.chips = part("chips");
    this.notes = part("notes");
    this.list = part("results");
    this.show = part("show-results");
    this.browse = /** @type {HTMLElement} */ (document.querySelector("[data-browse]"));
    this.checks = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("[data-facet] input[type=checkbox]")]);
    this.turn = 0;
    this.timer = 0;
    this.isUsed = false;
    this.isLoaded = false;
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
    this.filters.addEventListener("change", (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === "checkbox") this.ask({ keep: true });
    });
    for (const search of this.form.querySelectorAll("[data-within]")) {
      search.addEventListener("input", () => within(/** @type {HTMLInputElement} */ (search)));
    }
    // Whoever looks at the filters sees how much stands behind each.
    this.filters.addEventListener("pointerenter", () => this.count());
    this.filters.addEventListener("focusin", () => this.count());
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
      if (!check.checked) continue;
      for (let fold = check.closest("details"); fold && fold !== this.filters; fold = fold.parentElement?.closest("details") ?? null) {
        fold.open = true;
      }
    }
  }

  /** @param {{keep: boolean}} how `keep`: the back button returns to the state before. */
  ask({ keep }) {
    clearTimeout(this.timer);
    const state = this.state();
    const address = `${location.pathname}${state.size ? `?${state}` : ""}`;
    const isNew = address !== location.pathname + location.search;
    history[keep && isNew ? "pushState" : "replaceState"](null, "", address);
    this.answer();
  }

  /** Counts the values before anything is asked. */
  count() {
    if (this.isUsed) return;
    this.isUsed = true;
    this.answer();
  }

  state() {
    const state = new URLSearchParams();
    const text = this.box.value.trim();
    if (text) state.set("q", text);
    for (const check of this.checks) if (check.checked) state.append(check.name, check.value);
    return state;
  }

  async answer() {
    const turn = ++this.turn;
    const text = this.box.value.trim();
    /** @type {Record<string, string[]>} */
    const chosen = {};
    for (const check of this.checks) if (check.checked) (chosen[check.name] ??= []).push(check.value);
    this.showChips();
    const nothing = !text && Object.keys(chosen).length === 0;
    this.browse.hidden = !nothing;
    if (nothing && !this.isUsed) return this.clear(null);
    this.list.setAttribute("aria-busy", "true");
    this.isUsed = true;
    // Once everything is here an answer takes a moment, and a second word would only flicker.
    if (!nothing && !this.isLoaded) this.status.textContent = "Looking ...";
    try {
      const { ask, numbersOf } = await search();
      const answer = await ask(text, chosen);
      this.isLoaded = true;
      if (turn !== this.turn) return;
      if (nothing) return this.clear(answer);
      this.showCounts(answer.counts);
      this.showStatus(answer, numbersOf(answer.hits));
      this.notes.replaceChildren(...this.notesOf(answer, text, chosen));
      await this.more(answer, 0, turn);
      if (turn === this.turn) this.list.removeAttribute("aria-busy");
    } catch (error) {
      if (turn !== this.turn) return;
      this.list.replaceChildren();
      this.list.removeAttribute("aria-busy");
      this.browse.hidden = false;
      this.status.textContent = "The search did not load. Check the connection, or browse below.";
      console.error(error);
    }
  }

  /** @param {Answer | null} answer  What there is at all; null where nobody has looked. */
  clear(answer) {
    this.list.removeAttribute("aria-busy");
    this.list.replaceChildren();
    this.notes.replaceChildren();
    this.status.textContent = "";
    this.show.textContent = "Show results";
    this.showCounts(answer?.counts ?? null);
  }

  /**
   * @param {Answer} answer
   * @param {string} numbers
   */
  showStatus({ hits }, numbers) {
    const total = hits.length === 1 ? "1 result" : `${hits.length} results`;
    this.status.textContent = hits.length ? `${total}: ${numbers}` : total;
    this.show.textContent = `Show ${total}`;
  }

  /**
   * @param {Answer} answer
   * @param {number} from
   * @param {number} turn
   */
  async more(answer, from, turn) {
    const hits = answer.hits.slice(from, from + PAGE);
    const items = await itemsOf(hits);
    if (turn !== this.turn) return;
    if (from === 0) this.list.replaceChildren();
    this.list.querySelector("[data-more]")?.remove();
    this.list.append(...items);
    if (from > 0) items[0]?.querySelector("a")?.focus();
    const left = answer.hits.length - from - hits.length;
    if (left <= 0) return;
    const button = make("button", { type: "button", class: "hub-button" }, `Show ${Math.min(left, PAGE)} more`);
    button.addEventListener("click", () => this.more(answer, from + PAGE, turn));
    this.list.append(make("li", { "data-more": "" }, button));
  }

  /**
   * What has to be said above the results.
   * @param {Answer} answer
   * @param {string} text
   * @param {Record<string, string[]>} chosen
   */
  notesOf(answer, text, chosen) {
    const notes = [];
    if (answer.instead) {
      notes.push(make("p", {}, `Nothing for “${text}”. Showing `, make("strong", {}, answer.instead), "."));
    }
    if (answer.wish) notes.push(wishNote(answer.wish));
    if (answer.missing || answer.hits.length === 0) notes.push(this.missingNote(answer, text, chosen));
    return notes;
  }

  /**
   * @param {Answer} answer
   * @param {string} text
   * @param {Record<string, string[]>} chosen
   */
  missingNote(answer, text, chosen) {
    const note = make("div", { class: "hub-empty", "data-nothing": "" });
    const names = this.checks.filter((check) => check.checked).map((check) => check.dataset.name);
    const about = [text && `“${text}”`, ...names].filter(Boolean).join(", ");
    const places = answer.missing?.places ?? [];
    const said = answer.loosen.length
      ? `Nothing ${text ? `for “${text}” ` : ""}with all of these filters.`
      : `Nobody has written a connection for ${about} yet.`;
    note.append(make("p", {}, said));
    if (places.length && answer.hits.length) {
      note.append(make("p", {}, "Work that uses it: ", ...linksTo(places), "."));
    }
    for (const { facet, value, count } of answer.loosen.slice(0, 3)) {
      const check = this.checks.find((other) => other.name === facet && other.value === value);
      if (!check) continue;
      const button = make("button", { type: "button", class: "hub-button" }, `Drop “${check.dataset.name}” (${count})`);
      button.addEventListener("click", () => this.drop(check));
      note.append(button, " ");
    }
    const known = new URLSearchParams();
    if (text) known.set("topic", text);
    if (answer.missing?.subject && !chosen.subject) known.set("subject", answer.missing.subject.title);
    if (places[0]) known.set("cluster", places[0].title);
    for (const check of this.checks) if (check.checked) known.set(check.name, check.dataset.name ?? "");
    note.append(make("p", {}, make("a", { class: "hub-button", href: `${rootOf()}contribute/?${known}` }, "Propose one")));
    return note;
  }

  showChips() {
    const chosen = this.checks.filter((check) => check.checked);
    const chips = chosen.map((check) => {
      const name = check.dataset.name ?? "";
      const chip = make("button", { type: "button", "aria-label": `Remove ${name}` }, `${name} ✕`);
      chip.addEventListener("click", () => this.drop(check));
      return chip;
    });
    if (chips.length > 1) {
      const all = make("button", { type: "button", class: "hub-chips__all" }, "Clear all");
      all.addEventListener("click", () => {
        for (const check of chosen) check.checked = false;
        this.ask({ keep: true });
        this.box.focus();
      });
      chips.push(all);
    }
    this.chips.replaceChildren(...chips);
    for (const facet of this.form.querySelectorAll("[data-facet]")) {
      const number = facet.querySelectorAll("input:checked").length;
      const summary = facet.querySelector("summary");
      if (!summary) continue;
      summary.dataset.name ??= summary.textContent ?? "";
      summary.textContent = summary.dataset.name + (number ? `, ${number} selected` : "");
    }
    const label = this.filters.querySelector(":scope > summary");
    if (label) label.textContent = chosen.length ? `Filters (${chosen.length})` : "Filters";
  }

  /** @param {HTMLInputElement} check */
  drop(check) {
    check.checked = false;
    this.ask({ keep: true });
    this.box.focus();
  }

  /** @param {Record<string, Record<string, number>> | null} counts  null: nobody has looked. */
  showCounts(counts) {
    for (const check of this.checks) {
      const number = counts?.[check.name]?.[check.value] ?? 0;
      const label = check.closest("label");
      const count = label?.querySelector(".hub-count");
      if (count) count.textContent = counts ? String(number) : "";
      label?.toggleAttribute("data-zero", counts !== null && number === 0 && !check.checked);
    }
  }
}

/**
 * Shows only those values of a long facet that have the words in their name.
 * @param {HTMLInputElement} search
 */
function within(search) {
  const words = search.value.trim().toLowerCase();
  for (const label of search.closest("[data-facet]")?.querySelectorAll("label") ?? []) {
    const item = label.closest("li");
    if (item) item.hidden = !label.textContent?.toLowerCase().includes(words);
  }
}

/** @param {import("./answer.js").Wish} wish */
function wishNote(wish) {
  const note = make("section", { class: "hub-asked", "aria-label": wish.question });
  note.append(make("p", { class: "hub-asked__question" }, wish.question));
  const list = make("ul");
  for (const { say, places } of wish.ways) {
    list.append(make("li", {}, ...(say ? [`${say}: `] : []), ...linksTo(places)));
  }
  note.append(list);
  return note;
}

/** @param {Item[]} places */
function linksTo(places) {
  return places.flatMap((item, n) => [...(n ? [", "] : []), make("a", { href: addressOf(item) }, item.title)]);
}

/** @param {Hit[]} hits */
async function itemsOf(hits) {
  const { factsOf, plateOf, textsOf } = await search();
  const texts = await textsOf(hits.map((hit) => hit.item));
  return Promise.all(
    hits.map(async ({ item, why }, n) => {
      const plate = await plateOf(item);
      const result = make("li", { class: "hub-result", ...(plate ? { "data-cluster": plate } : {}) });
      result.append(
        make("p", { class: "hub-result__kind" }, item.kind === "connection" ? `Connection · ${await factsOf(item)}` : await factsOf(item)),
        make("h2", {}, make("a", { href: addressOf(item) }, item.title)),
        make("p", {}, texts[n]),
      );
      if (why) result.append(make("p", { class: "hub-result__why" }, make("strong", {}, "Why: "), why));
      return result;
    }),
  );
}
