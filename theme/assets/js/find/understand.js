// A question taken apart: codes, phrases that narrow, wishes, topics, names, and words that are left.
import { keyOf, plain, wordsOf } from "./words.js";

/** @typedef {import("./collection.js").Collection} Collection */
/** @typedef {import("./collection.js").Meaning} Meaning */

/**
 * @typedef {object} Question
 * @property {string} text  As it was asked.
 * @property {string} code  A code of a standard or an occupation in one form, or nothing.
 * @property {string[]} words  The words that count, in their order.
 * @property {Map<string, Set<number>>} narrowing  Facet to the values that phrases asked for.
 * @property {number} grades  A bit for each grade that was asked for.
 * @property {{meaning: Meaning, share: number}[]} meanings
 *   What phrases stand for, and which share of the words that count each phrase is.
 * @property {boolean} unfinished  The last word may still be being typed.
 */

const LONGEST = 7;
const OCCUPATION = /^\d{2}-\d{4}(\.\d{2})?$/;

/**
 * @param {Collection} all
 * @param {string} text
 * @returns {Question}
 */
export function understand(all, text) {
  const asked = text.trim();
  const words = wordsOf(asked);
  const { narrowing, grades, rest } = narrow(all, asked, words);
  const kept = rest.filter((word) => word && !all.passedOver.has(word));
  const found = meanings(all, words, rest, kept.length);
  return {
    text: asked,
    code: codeIn(all, asked),
    words: kept.length || narrowing.size || found.length ? kept : words,
    narrowing,
    grades,
    meanings: found,
    unfinished: /[\p{L}\p{N}]$/u.test(text),
  };
}

/**
 * Phrases such as "10 minutes" and "7th grade" are taken out of the words; a hole stays.
 * @param {Collection} all
 * @param {string} asked
 * @param {string[]} words
 */
function narrow(all, asked, words) {
  /** @type {Map<string, Set<number>>} */
  const narrowing = new Map();
  const rest = [...words];
  let grades = 0;
  const put = (/** @type {string} */ facet, /** @type {number} */ value) => {
    if (value < 0) return;
    if (!narrowing.has(facet)) narrowing.set(facet, new Set());
    narrowing.get(facet)?.add(value);
  };
  const text = plain(asked);
  for (const [from, to] of gradesIn(text)) {
    for (let grade = from; grade <= to; grade++) {
      grades |= 1 << grade;
      put("grades", bandOf(all, grade));
    }
  }
  const minutes = /\b(\d{1,3})[\s-]*min(?:ute)?s?\b/.exec(text);
  if (minutes) put("minutes", Number(minutes[1]) <= 15 ? 0 : Number(minutes[1]) <= 60 ? 1 : 2);
  const taken = /\b(?:grades?\s+(?:k|\d{1,2})(?:\s*(?:-|to|through)\s*\d{1,2})?|(?:k|\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:grade|grader)s?|k\s*-\s*\d{1,2}|\d{1,3}[\s-]*min(?:ute)?s?)\b/g;
  for (const found of text.match(taken) ?? []) blank(rest, wordsOf(found));
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const span = rest.slice(from, from + length);
      if (span.some((word) => !word)) continue;
      const known = all.phrases.get(keyOf(span)) ?? [];
      const narrowed = known.filter((meaning) => "facet" in meaning);
      if (narrowed.length === 0) continue;
      for (const meaning of narrowed) if ("facet" in meaning) put(meaning.facet, meaning.value);
      // A phrase can be the name of something too: "kindergarten" is a grade and a kind of work.
      rest.fill("", from, from + length);
    }
  }
  return { narrowing, grades, rest };
}

/**
 * @param {string[]} words
 * @param {string[]} span
 */
function blank(words, span) {
  for (let from = 0; from + span.length <= words.length; from++) {
    if (span.every((word, n) => words[from + n] === word)) {
      words.fill("", from, from + span.length);
      return;
    }
  }
}

/**
 * Grades as numbers from 0 for K, first and last of each mention.
 * @param {string} text
 * @returns {[number, number][]}
 */
function gradesIn(text) {
  const number = (/** @type {string} */ grade) => (grade === "k" ? 0 : Math.min(Number(grade), 12));
  /** @type {[number, number][]} */
  const found = [];
  for (const [, from, to] of text.matchAll(/\bgrades?\s+(k|\d{1,2})(?:\s*(?:-|to|through)\s*(\d{1,2}))?\b/g)) {
    found.push([number(from), number(to ?? from)]);
  }
  for (const [, grade] of text.matchAll(/\b(\d{1,2})(?:st|nd|rd|th)[\s-]+grade/g)) found.push([number(grade), number(grade)]);
  for (const [, to] of text.matchAll(/\bk\s*-\s*(\d{1,2})\b/g)) found.push([0, number(to)]);
  return found;
}

/**
 * @param {Collection} all
 * @param {number} grade
 */
function bandOf(all, grade) {
  const name = grade === 0 ? "K" : String(grade);
  const [id] = all.names.grades.find((/** @type {any} */ [, own]) => own.includes(name)) ?? [""];
  return all.facets.grades.indexOf(id);
}

/**
 * @param {Collection} all
 * @param {string[]} words
 * @param {string[]} rest
 * @param {number} counting  How many words count.
 */
function meanings(all, words, rest, counting) {
  /** @type {{meaning: Meaning, share: number}[]} */
  const found = [];
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const span = words.slice(from, from + length);
      const known = all.phrases.get(keyOf(span));
      if (!known) continue;
      const own = rest.slice(from, from + length).filter((word) => word && !all.passedOver.has(word)).length;
      // Words that say nothing are a name only if they are the whole question.
      const isAll = length === words.length && rest.every(Boolean);
      if (own === 0 && !isAll) continue;
      const share = isAll ? 1 : own / counting;
      for (const meaning of known) if (!("facet" in meaning)) found.push({ meaning, share });
    }
  }
  return found;
}

/**
 * The code in a question, in the one form in which codes are compared.
 * @param {Collection} all
 * @param {string} text
 */
function codeIn(all, text) {
  let code = oneForm(text);
  const prefixes = all.names.codes
    .flatMap((/** @type {any} */ [, own]) => own.map(oneForm))
    .filter((/** @type {string} */ prefix) => prefix && code.startsWith(`${prefix}.`))
    .sort((/** @type {string} */ a, /** @type {string} */ b) => b.length - a.length);
  if (prefixes.length && /\d/.test(code.slice(prefixes[0].length))) code = code.slice(prefixes[0].length + 1);
  if (OCCUPATION.test(code)) return code;
  if (!/[a-z]/.test(code) || !/\d/.test(code)) return "";
  const families = all.names.codes.flatMap((/** @type {any} */ [, , heads]) => heads.map(familyOf));
  const exact = all.rows.codes.some((/** @type {string} */ known) => formsOf(known).has(code));
  return exact || families.includes(familyOf(code)) || families.includes(`hs${familyOf(code)}`) ? code : "";
}

/**
 * The first two parts of a code, such as "8.ee" of "8.EE.B.5", without numbers that follow letters.
 * @param {string} code
 */
export function familyOf(code) {
  const parts = oneForm(code).split(/[.:-]/).slice(0, 2);
  return parts.length < 2 ? "" : parts.map((part) => part.replace(/(?<=[a-z])\d+$/, "")).join(".");
}

/** @param {string} code */
export function oneForm(code) {
  return code.trim().toLowerCase().replaceAll(/[\s_]+/g, ".").replaceAll(/\.+/g, ".").replaceAll(/^\.|\.$/g, "");
}

/**
 * The forms in which people type a code: with the letter of its group or without, with "HS" or without.
 * @param {string} code
 */
export function formsOf(code) {
  const whole = oneForm(code);
  const short = whole.replace(/\.[a-z]\.(?=\d)/, ".");
  return new Set([whole, short, whole.replace(/^hs(?=[a-z]-)/, ""), short.replace(/^hs(?=[a-z]-)/, "")]);
}

