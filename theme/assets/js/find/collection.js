// Everything that can be found, as it comes from the index.
import MiniSearch from "../../vendor/minisearch/minisearch.js";
import { loadFirst } from "./load.js";
import { keyOf, wordsOf } from "./words.js";

/**
 * @typedef {object} Item  A page or a place on one.
 * @property {number} at  Its place among all items.
 * @property {string} kind  Such as "connection" or "cluster".
 * @property {number} number  Its place in its kind.
 * @property {string} id
 * @property {string} title
 * @property {string} path  Address below the root; empty where it has no page.
 * @property {string[]} names  Other names.
 * @property {string} more  Further text that finds it.
 * @property {Record<string, number[]>} values  Facet to the numbers of its values.
 * @property {number[]} refs  Items that it leads to.
 * @property {string} topic  Of a connection.
 * @property {string} maker  Of the topic.
 * @property {number[]} sizes  Of a connection: a bit for each value of the facets of sizes.
 * @property {number[]} minutes
 * @property {number} grades  A bit for each grade from K.
 * @property {boolean} withdrawn
 *
 * @typedef {{item: number, weight: number} | {facet: string, value: number} | {wish: number} | {topic: number, first: boolean}} Meaning
 *   What a phrase stands for.
 *
 * @typedef {object} Collection
 * @property {Item[]} items
 * @property {number[][]} back  For each item the items that lead to it.
 * @property {Record<string, string[]>} facets  Facet to the ids of its values.
 * @property {Record<string, number>} starts  Kind to the place of its first item.
 * @property {Map<string, Meaning[]>} phrases
 * @property {any} index  MiniSearch over titles, names, topics and further text.
 * @property {any} names  The file of that name.
 * @property {any} rows  The file of the connections.
 * @property {Set<string>} passedOver
 * @property {Map<string, string[]>} same
 */

/** Facets that hold for a size of a connection and not for the whole of it. */
export const OF_SIZES = ["minutes", "needs", "tech"];

const LINKED = ["cluster", "sub-cluster", "course", "subject", "practice"];

/** @type {Promise<Collection> | null} */
let made = null;

/**
 * The collection, fetched on first use.
 * @returns {Promise<Collection>}
 */
export function collection() {
  made ??= loadFirst().then(
    ([names, rows]) => build(names, rows),
    (error) => {
      made = null;
      throw error;
    },
  );
  return made;
}

/**
 * @param {any} names
 * @param {any} rows
 * @returns {Collection}
 */
function build(names, rows) {
  /** @type {Item[]} */
  const items = [];
  /** @type {Record<string, number>} */
  const starts = {};
  for (const [kind, columns] of Object.entries(names.kinds)) {
    starts[kind] = items.length;
    for (let number = 0; number < columns.id.length; number++) {
      items.push({
        ...empty(items.length, kind, number),
        id: columns.id[number],
        title: columns.title[number],
        path: columns.path[number] && withSlash(columns.path[number]),
        names: columns.words[number] ? columns.words[number].split("|") : [],
        // Texts of other kinds than connections are looked up by `words-N`.
        more: "",
        values: valuesOf(columns.values, number),
      });
    }
  }
  starts.connection = items.length;
  const linked = links(names, starts);
  const withdrawn = new Set(rows.withdrawn);
  for (let number = 0; number < rows.id.length; number++) {
    const [topic = "", maker = "", part = ""] = rows.topic[number].split("|");
    const values = valuesOf(rows.values, number);
    items.push({
      ...empty(items.length, "connection", number),
      id: rows.id[number],
      title: rows.title[number],
      path: `connections/${rows.id[number]}/`,
      topic,
      maker,
      more: part,
      values,
      refs: [
        ...LINKED.flatMap((facet) => (values[facet] ?? []).map((value) => linked[facet][value])),
        ...rows.occupations[number].map((/** @type {number} */ job) => starts.occupation + job),
      ],
      sizes: rows.sizes[number],
      minutes: rows.minutes[number],
      grades: rows.grades[number],
      withdrawn: withdrawn.has(number),
    });
  }
  for (const item of items) {
    if (item.kind === "list") {
      item.refs = LINKED.flatMap((facet) => (item.values[facet] ?? []).map((v) => linked[facet][v]));
    }
  }
  /** @type {number[][]} */
  const back = items.map(() => []);
  for (const item of items) for (const ref of item.refs) back[ref].push(item.at);
  return {
    items,
    back,
    facets: names.facets,
    starts,
    phrases: phrasesOf(items, names),
    index: indexOf(items, names),
    names,
    rows,
    passedOver: new Set(names.over.flatMap((/** @type {string} */ word) => wordsOf(word))),
    same: sameWords(names.same),
  };
}

/**
 * @param {number} at
 * @param {string} kind
 * @param {number} number
 */
function empty(at, kind, number) {
  return { at, kind, number, names: [], more: "", refs: [], topic: "", maker: "", sizes: [], minutes: [], grades: 0, withdrawn: false };
}

/** @param {string} path */
function withSlash(path) {
  return path.includes("#") ? path : `${path}/`;
}

/**
 * @param {Record<string, number[][]>} columns
 * @param {number} number
 */
function valuesOf(columns, number) {
  /** @type {Record<string, number[]>} */
  const values = {};
  for (const [facet, rows] of Object.entries(columns)) {
    if (rows[number].length) values[facet] = rows[number];
  }
  return values;
}

/**
 * For each facet that is a kind of item too: the place of the item behind each value.
 * @param {any} names
 * @param {Record<string, number>} starts
 */
function links(names, starts) {
  /** @type {Record<string, number[]>} */
  const found = {};
  for (const facet of LINKED) {
    const place = new Map(names.kinds[facet]?.id.map((/** @type {string} */ id, /** @type {number} */ n) => [id, starts[facet] + n]));
    found[facet] = names.facets[facet].map((/** @type {string} */ id) => place.get(id));
  }
  return found;
}

/**
 * @param {Item[]} items
 * @param {any} names
 */
function phrasesOf(items, names) {
  /** @type {Map<string, Meaning[]>} */
  const phrases = new Map();
  const add = (/** @type {string} */ phrase, /** @type {Meaning} */ meaning) => {
    const key = keyOf(wordsOf(phrase));
    const known = phrases.get(key);
    if (known) known.push(meaning);
    else if (key) phrases.set(key, [meaning]);
  };
  for (const item of items) {
    add(item.title, { item: item.at, weight: 1 });
    if (item.topic) add(item.topic, { item: item.at, weight: 1 });
    if (item.maker) add(item.maker, { item: item.at, weight: 0.8 });
    item.names.forEach((name) => add(name, { item: item.at, weight: 0.8 }));
  }
  for (const [facet, value, found] of names.filters) {
    const number = names.facets[facet].indexOf(value);
    for (const phrase of found) add(phrase, { facet, value: number });
  }
  names.kinds.band.words.forEach((/** @type {string} */ words, /** @type {number} */ number) => {
    for (const phrase of words.split("|")) add(phrase, { facet: "grades", value: number });
  });
  names.wishes.forEach((/** @type {any} */ [asks], /** @type {number} */ wish) => {
    for (const phrase of asks) add(phrase, { wish });
  });
  names.topics.forEach((/** @type {any} */ [words], /** @type {number} */ topic) => {
    words.forEach((/** @type {string} */ phrase, /** @type {number} */ n) => add(phrase, { topic, first: n === 0 }));
  });
  return phrases;
}

/**
 * @param {Item[]} items
 * @param {any} names
 */
function indexOf(items, names) {
  const index = new MiniSearch({
    idField: "at",
    fields: ["title", "names", "topic", "maker", "more"],
    tokenize: wordsOf,
    processTerm: (/** @type {string} */ term) => term,
    extractField: (/** @type {any} */ item, /** @type {string} */ field) =>
      field === "names" ? item.names?.join(" ") || undefined : item[field] === "" ? undefined : item[field],
  });
  index.addAll(items);
  // Phrases that only `phrases` knows are words too: a misspelled one must find its way to them.
  const spoken = [...names.wishes, ...names.topics].flatMap(([words]) => words).join(" ");
  index.add({ at: -1, more: spoken });
  return index;
}

/** @param {string[][]} groups */
function sameWords(groups) {
  /** @type {Map<string, string[]>} */
  const same = new Map();
  for (const group of groups) {
    const keys = group.map((word) => keyOf(wordsOf(word)));
    for (const key of keys) same.set(key, [...(same.get(key) ?? []), ...keys.filter((k) => k !== key)]);
  }
  return same;
}
