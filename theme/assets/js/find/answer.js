// One door to the search: words and facets in; results, counts and ways on out.
import { collection } from "./collection.js";
import { load } from "./load.js";
import { counts, narrowed } from "./narrow.js";
import { rank } from "./rank.js";
import { understand } from "./understand.js";
import { distance, wordsOf } from "./words.js";

/** @typedef {import("./collection.js").Collection} Collection */
/** @typedef {import("./collection.js").Item} Item */
/** @typedef {import("./rank.js").Hit} Hit */

/**
 * @typedef {object} Answer
 * @property {Hit[]} hits  Best first.
 * @property {Record<string, Record<string, number>>} counts  Facet and value to a number of results.
 * @property {string} instead  What was looked for in the place of misspelled words; else nothing.
 * @property {Wish | null} wish
 * @property {Missing | null} missing  What nobody has written yet.
 * @property {{facet: string, value: string, count: number}[]} loosen
 *   Where nothing was found: how many there would be without one of the chosen values.
 *
 * @typedef {{question: string, ways: {say: string, places: Item[]}[]}} Wish
 * @typedef {{what: string, subject: Item | null, places: Item[]}} Missing
 */

const CODE_LIKE = /\d/;
const ENDINGS = ["er", "ing", "ed", "or", "ist"];

/**
 * @param {string} text
 * @param {Record<string, string[]>} chosen  Facet to the ids of the values chosen in it.
 * @param {{isQuick?: boolean}} how  Quick: where names and topics answer, texts are not looked at.
 * @returns {Promise<Answer>}
 */
export async function ask(text, chosen, { isQuick = false } = {}) {
  const all = await collection();
  const numbers = Object.fromEntries(
    Object.entries(chosen).map(([facet, ids]) => [facet, ids.map((id) => all.facets[facet].indexOf(id))]),
  );
  if (!text.trim()) return browse(all, numbers, chosen);
  let question = understand(all, text);
  const isEnough = isQuick && rank(all, question, new Map()).some(({ covered, firm }) => covered > 0.99 && firm);
  let texts = await inTexts(all, question.code || isEnough ? [] : question.words);
  let instead = "";
  if (!question.code && !isEnough) {
    const better = respelled(all, text, question.words, question.unfinished, texts);
    if (better !== text) {
      instead = better;
      question = understand(all, `${better} `);
      texts = await inTexts(all, question.words);
    }
  }
  const hits = rank(all, question, texts);
  const items = hits.map((hit) => hit.item);
  const kept = new Set(narrowed(all, items, numbers));
  const shown = hits.filter((hit) => kept.has(hit.item));
  return {
    hits: shown,
    counts: named(all, counts(all, items, numbers)),
    instead,
    wish: wishOf(all, question),
    missing: missingIn(all, question, shown, chosen),
    loosen: shown.length ? [] : loosened(all, items, numbers, chosen),
  };
}

/**
 * Without words: the connections, or pages of the kinds that were chosen.
 * @param {Collection} all
 * @param {Record<string, number[]>} numbers
 * @param {Record<string, string[]>} chosen
 * @returns {Answer}
 */
function browse(all, numbers, chosen) {
  const pages = all.items.filter((item) => item.path && (numbers.kind?.length || item.kind === "connection"));
  const items = narrowed(all, pages, numbers);
  const order = items.map((item) => ({ item, score: 0, covered: 1, firm: true, why: "" }));
  order.sort((a, b) => Number(a.item.withdrawn) - Number(b.item.withdrawn) || a.item.title.localeCompare(b.item.title));
  const something = Object.values(chosen).some((values) => values.length);
  return {
    hits: something ? order : [],
    counts: named(all, counts(all, pages, numbers)),
    instead: "",
    wish: null,
    missing: something && items.length === 0 ? { what: "", subject: null, places: [] } : null,
    loosen: items.length ? [] : loosened(all, pages, numbers, chosen),
  };
}

/**
 * Which connections have these words in their text.
 * @param {Collection} all
 * @param {string[]} words
 * @returns {Promise<Map<string, Map<number, boolean>>>}
 */
async function inTexts(all, words) {
  /** @type {Map<string, Map<number, boolean>>} */
  const found = new Map();
  const asked = new Set(words.flatMap((word) => [word, ...(all.same.get(word) ?? [])]).filter((word) => word.length > 2));
  await Promise.all(
    [...asked].map(async (word) => {
      const steps = (await shardOf(all, word))?.[word];
      if (!steps) return;
      let place = 0;
      const places = new Map();
      for (const step of steps) {
        place += step;
        places.set(place >> 1, place % 2 === 1);
      }
      found.set(word, places);
    }),
  );
  return found;
}

/**
 * The file of words that holds a word, if there is any.
 * @param {Collection} all
 * @param {string} word
 */
async function shardOf(all, word) {
  let number = -1;
  for (const first of all.rows.shards) {
    if (first > word) break;
    number += 1;
  }
  return number < 0 ? null : load(`words-${number}`, all.rows.build);
}

/**
 * The question with every word that nothing has replaced by the nearest that something has.
 * @param {Collection} all
 * @param {string} text
 * @param {string[]} words
 * @param {boolean} unfinished
 * @param {Map<string, Map<number, boolean>>} texts
 */
function respelled(all, text, words, unfinished, texts) {
  let better = text;
  for (const [n, word] of words.entries()) {
    if (word.length < 4 || CODE_LIKE.test(word) || texts.has(word) || all.same.has(word)) continue;
    if (all.phrases.has(word)) continue;
    const isLast = unfinished && n === words.length - 1;
    const exact = all.index.search(word, { prefix: isLast || word.length > 4 });
    if (exact.length) continue;
    const near = nearest(all, word);
    if (near) better = replaceWord(better, word, near);
  }
  return better;
}

/**
 * The known word that was meant: one with another ending, else the one that takes the fewest changes.
 * @param {Collection} all
 * @param {string} word
 */
function nearest(all, word) {
  for (const ending of ENDINGS) {
    const start = word.endsWith(ending) ? word.slice(0, -ending.length) : "";
    if (start.length < 4) continue;
    const [known] = all.index.search(start, { prefix: false });
    if (known) return start;
  }
  const most = word.length < 8 ? 1 : word.length < 11 ? 2 : 3;
  let best = "";
  let least = Number.POSITIVE_INFINITY;
  // Two swapped letters are two changes for the index, and one for us.
  for (const result of all.index.search(word, { fuzzy: most + 1 })) {
    for (const term of result.terms) {
      const changes = distance(word, term);
      // Among equals: the same first letter, then a letter left out rather than a wrong one, then a name.
      const isName = result.id >= 0 && result.match[term].some((/** @type {string} */ field) => field !== "more");
      const away =
        changes + (term[0] === word[0] ? 0 : 0.6) + (term.length > word.length ? 0 : 0.2) + (isName ? 0 : 0.1);
      if (changes <= most && away < least) {
        least = away;
        best = term;
      }
    }
  }
  return best;
}

/**
 * @param {string} text
 * @param {string} word  As `wordsOf` gives it.
 * @param {string} by
 */
function replaceWord(text, word, by) {
  return text.replaceAll(/[\p{L}\p{N}'’]+/gu, (own) => (wordsOf(own)[0] === word ? by : own));
}

/**
 * @param {Collection} all
 * @param {Record<string, number[]>} found
 */
function named(all, found) {
  return Object.fromEntries(
    Object.entries(found).map(([facet, row]) => [
      facet,
      Object.fromEntries(row.map((count, number) => [all.facets[facet][number], count])),
    ]),
  );
}

/**
 * @param {Collection} all
 * @param {import("./understand.js").Question} question
 * @returns {Wish | null}
 */
function wishOf(all, question) {
  const found = question.meanings.find(({ meaning, share }) => "wish" in meaning && share >= 0.5);
  if (!found || !("wish" in found.meaning)) return null;
  const [, ask, ways] = all.names.wishes[found.meaning.wish];
  return {
    question: ask,
    ways: ways.map((/** @type {any} */ [say, to]) => ({
      say,
      places: to.map((/** @type {any} */ [kind, number]) => all.items[all.starts[kind] + number]),
    })),
  };
}

/**
 * What the question is about if no connection is: a topic that is known, or words that are not.
 * @param {Collection} all
 * @param {import("./understand.js").Question} question
 * @param {Hit[]} hits
 * @param {Record<string, string[]>} chosen
 * @returns {Missing | null}
 */
function missingIn(all, question, hits, chosen) {
  if (Object.values(chosen).some((values) => values.length) && hits.length) return null;
  const written = hits.some(({ item, covered, firm }) => item.kind === "connection" && covered > 0.99 && firm);
  if (written) return null;
  const known = question.meanings.find(({ meaning }) => "topic" in meaning);
  if (known && "topic" in known.meaning) {
    const [, subject, to] = all.names.topics[known.meaning.topic];
    return {
      what: question.text,
      subject: subject < 0 ? null : all.items[all.starts.subject + subject],
      places: to.map((/** @type {any} */ [kind, number]) => all.items[all.starts[kind] + number]),
    };
  }
  const answered = hits.some(({ covered, firm }) => covered > 0.99 && firm);
  return answered && hits.length ? null : { what: question.text, subject: null, places: [] };
}

/**
 * @param {Collection} all
 * @param {Item[]} items
 * @param {Record<string, number[]>} numbers
 * @param {Record<string, string[]>} chosen
 */
function loosened(all, items, numbers, chosen) {
  /** @type {{facet: string, value: string, count: number}[]} */
  const found = [];
  for (const [facet, values] of Object.entries(numbers)) {
    for (const [n, value] of values.entries()) {
      const fewer = { ...numbers, [facet]: values.filter((other) => other !== value) };
      const count = narrowed(all, items, fewer).length;
      if (count) found.push({ facet, value: chosen[facet][n], count });
    }
  }
  return found.sort((a, b) => b.count - a.count);
}

/**
 * What results say about items, in the same order; fetched only for what is shown.
 * @param {Item[]} items
 * @returns {Promise<string[]>}
 */
export async function textsOf(items) {
  const all = await collection();
  return Promise.all(
    items.map(async ({ kind, number }) => {
      if (kind === "connection") return (await load(`cards-${Math.floor(number / 64)}`, all.rows.build))[number % 64];
      const own = all.names.crowds.includes(kind);
      const file = await load(own ? `texts-${kind}` : "texts", all.rows.build);
      return (own ? file : file[kind])[number];
    }),
  );
}

