// A search box with answers below it while one types: a combobox, on every page.
import { ask } from "./answer.js";
import { addressOf, make, rootOf } from "./elements.js";
import { factsOf, groupOf, plateOf } from "./shown.js";

/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {import("./collection.js").Item} Item */

const PAUSE = 60;
const OF_A_GROUP = 3;
const IN_ALL = 8;
let boxes = 0;

/**
 * Gives a box its answers.
 * @param {HTMLInputElement} input
 */
export function setUpBox(input) {
  new Box(input).start();
}

class Box {
  /** @param {HTMLInputElement} input */
  constructor(input) {
    boxes += 1;
    this.input = input;
    this.list = make("div", { class: "hub-answers", id: `hub-answers-${boxes}`, role: "listbox", "aria-label": "Results", tabindex: "-1", hidden: "" });
    this.status = make("p", { class: "hub-visually-hidden", role: "status" });
    this.turn = 0;
    this.timer = 0;
    this.active = -1;
  }

  start() {
    const { input, list } = this;
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    const place = input.closest(".hub-bigsearch__row") ?? input.form ?? input;
    place.classList.add("hub-answers-place");
    place.append(list, this.status);
    input.addEventListener("input", () => this.soon());
    input.addEventListener("keydown", (event) => this.onKey(event));
    input.addEventListener("focus", () => this.soon());
    input.addEventListener("blur", () => this.close());
    // A press on an answer must not take the focus away before it has counted as a click.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.soon();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.answer(), PAUSE);
  }

  async answer() {
    const turn = ++this.turn;
    const text = this.input.value;
    if (text.trim().length < 2) return this.close();
    try {
      const answer = await ask(text, this.chosen(), { isQuick: true });
      const options = await this.options(answer, text);
      if (turn !== this.turn || document.activeElement !== this.input) return;
      this.show(options, answer);
    } catch {
      // The form still leads to the find page, which says what is wrong.
      this.close();
    }
  }

  /** What the form asks for, as the find page reads it. */
  asked() {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(this.input.form ?? undefined)) asked.append(name, String(value).trim());
    return asked;
  }

  /** Facets that stand in the same form, such as the minutes on the start page. */
  chosen() {
    /** @type {Record<string, string[]>} */
    const chosen = {};
    for (const [name, value] of this.asked()) if (name !== "q") (chosen[name] ??= []).push(value);
    return chosen;
  }

  /**
   * @param {Answer} answer
   * @param {string} text
   */
  async options(answer, text) {
    /** @type {Map<string, {item: Item, note: string}[]>} */
    const groups = new Map();
    if (answer.wish) {
      const places = answer.wish.ways.flatMap(({ say, places }) => places.slice(0, 1).map((item) => ({ item, note: say })));
      groups.set(answer.wish.question, places.slice(0, 7));
    }
    let number = [...groups.values()].flat().length;
    for (const { item, why } of answer.hits) {
      if (number >= IN_ALL) break;
      const group = groups.get(groupOf(item)) ?? [];
      if (group.length >= OF_A_GROUP || [...groups.values()].flat().some((other) => other.item === item)) continue;
      group.push({ item, note: why });
      groups.set(groupOf(item), group);
      number += 1;
    }
    const elements = [];
    for (const [name, found] of groups) {
      const id = `${this.list.id}-${elements.length}`;
      const group = make("div", { role: "group", "aria-labelledby": id }, make("p", { class: "hub-answers__group", id, role: "presentation" }, name));
      for (const { item, note } of found) {
        const plate = await plateOf(item);
        group.append(
          this.option(addressOf(item), item.title, item.kind === "connection" || !note ? await factsOf(item) : note, plate),
        );
      }
      elements.push(group);
    }
    const all = new URL(`find/?${this.asked()}`, rootOf()).href;
    const words = answer.hits.length ? `All results for “${text.trim()}”` : "Nothing yet. See what is close, or propose one";
    elements.push(this.option(all, words, answer.instead ? `Looked for “${answer.instead}”` : "", ""));
    return elements;
  }

  /**
   * @param {string} href
   * @param {string} title
   * @param {string} note
   * @param {string} plate
   */
  option(href, title, note, plate) {
    const option = make(
      "a",
      { role: "option", class: "hub-answer", href, tabindex: "-1", "aria-selected": "false", ...(plate ? { "data-cluster": plate } : {}) },
      make("span", {}, title),
    );
    if (note) option.append(" ", make("small", {}, note));
    return option;
  }

  /**
   * @param {HTMLElement[]} elements
   * @param {Answer} answer
   */
  show(elements, answer) {
    this.active = -1;
    this.list.replaceChildren(...elements);
    this.all().forEach((option, number) => (option.id = `${this.list.id}-o${number}`));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.input.removeAttribute("aria-activedescendant");
    const number = answer.hits.length;
    const said = number === 1 ? "1 result" : `${number} results`;
    this.status.textContent = answer.wish ? `${answer.wish.question} ${said}` : said;
  }

  close() {
    this.turn += 1;
    this.active = -1;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = "";
  }

  /** @returns {HTMLAnchorElement[]} */
  all() {
    return [...this.list.querySelectorAll("a")];
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const options = this.list.hidden ? [] : this.all();
    if (event.key === "Escape" && options.length) {
      event.preventDefault();
      this.close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (options.length === 0) return this.soon();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place before the first is the box itself.
      this.move(options, ((this.active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      options[this.active].click();
    }
  }

  /**
   * @param {HTMLAnchorElement[]} options
   * @param {number} to
   */
  move(options, to) {
    this.active = to;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === to)));
    if (to < 0) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    this.input.setAttribute("aria-activedescendant", options[to].id);
    options[to].scrollIntoView({ block: "nearest" });
  }
}
