// Which items answer a question, how well, and why.
import { has as hasValue } from "./narrow.js";
import { familyOf, formsOf } from "./understand.js";
import { keyOf, wordsOf } from "./words.js";

/** @typedef {import("./collection.js").Collection} Collection */
/** @typedef {import("./collection.js").Item} Item */
/** @typedef {import("./understand.js").Question} Question */

/**
 * @typedef {object} Hit
 * @property {Item} item
 * @property {number} score
 * @property {number} covered  The share of the words that it has, from 0 to 1.
 * @property {boolean} firm  It has a word in its own title, topic or names, not only by a link.
 * @property {string} why
 *
 * @typedef {object} Evidence  How an item has a word.
 * @property {number} value  From 0 to 1.
 * @property {string} why
 * @property {boolean} firm
 * @property {boolean} own  In its very title or topic.
 */

const FIELDS = /** @type {Record<string, number>} */ ({ title: 1, topic: 1, maker: 0.9, names: 0.8, more: 0.4 });
const LINKS = /** @type {Record<string, number>} */ ({
  course: 0.8,
  subject: 0.7,
  occupation: 0.6,
  "sub-cluster": 0.55,
  cluster: 0.5,
  practice: 0.4,
});
const KINDS = /** @type {Record<string, number>} */ ({
  "sub-cluster": 0.14,
  occupation: 0.12,
  connection: 0.12,
  cluster: 0.1,
  subject: 0.1,
  list: 0.06,
  grouping: 0.06,
  course: 0.05,
  band: 0.05,
});
const PREFIX = 0.6;
const IN_TEXT = { strong: 0.3, plain: 0.2 };

/**
 * @param {Collection} all
 * @param {Question} question
 * @param {Map<string, Map<number, boolean>>} texts
 *   Word to the items whose text has it, by their place; true where it weighs more.
 * @returns {Hit[]}  Best first.
 */
export function rank(all, question, texts) {
  if (question.code) return byCode(all, question.code);
  /** @type {Map<number, Evidence>[]} */
  const found = question.words.map((word, n) =>
    evidence(all, word, texts, question.unfinished && n === question.words.length - 1),
  );
  const weights = found.map((map) => Math.log(1 + all.items.length / (1 + map.size)));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const bonus = bonuses(all, question);
  /** @type {Hit[]} */
  const hits = [];
  for (const item of all.items) {
    if (!item.path) continue;
    const extra = bonus.get(item.at);
    let sum = 0;
    let covered = 0;
    let firm = false;
    let own = 0;
    const whys = [];
    for (const [n, map] of found.entries()) {
      const has = map.get(item.at);
      if (!has) continue;
      sum += (weights[n] / total) * has.value;
      covered += 1 / found.length;
      firm ||= has.firm;
      own += Number(has.own);
      if (has.why && !whys.includes(has.why)) whys.push(has.why);
    }
    const worded = covered;
    if (extra) covered = Math.max(covered, extra.share);
    const fit = narrowing(all, question, item);
    if (question.words.length === 0 && !extra) {
      if (fit.met < question.narrowing.size || fit.met === 0) continue;
      covered = 1;
      firm = true;
    }
    if (covered === 0) continue;
    let score = sum * covered + (extra?.value ?? 0) + (KINDS[item.kind] ?? 0);
    if (item.kind === "connection" && own === found.length && own) score += 1.8;
    else if (found.length > 1 && (extra?.share ?? 0) < 1 && worded > 0.99) score += 0.5;
    score += fit.met * 0.8;
    score *= fit.factor * (item.withdrawn ? 0.3 : 1);
    if (extra?.why && (own < found.length || found.length === 0)) whys.unshift(extra.why);
    if (fit.why) whys.push(fit.why);
    hits.push({ item, score, covered, firm: firm || Boolean(extra?.firm), why: [...new Set(whys)].slice(0, 2).join("; ") });
  }
  hits.sort((a, b) => b.score - a.score || a.item.at - b.item.at);
  return relevant(hits, question);
}

/**
 * Where some items have all words, those that have few of them are left out.
 * @param {Hit[]} hits
 * @param {Question} question
 */
function relevant(hits, question) {
  const full = hits.filter((hit) => hit.covered > 0.99).length;
  const least = question.words.length < 2 || full === 0 ? 0 : full < 4 ? 0.5 : 0.99;
  return hits.filter((hit) => hit.covered >= least);
}

/**
 * How items have one word: by themselves, by what they lead to, or in their text.
 * @param {Collection} all
 * @param {string} word
 * @param {Map<string, Map<number, boolean>>} texts
 * @param {boolean} unfinished
 * @returns {Map<number, Evidence>}
 */
function evidence(all, word, texts, unfinished) {
  /** @type {Map<number, Evidence>} */
  const found = new Map();
  const asked = [word, ...(all.same.get(word) ?? [])].filter((other) => !other.includes(" "));
  for (const other of asked) {
    for (const result of matches(all, other, unfinished)) {
      if (result.id < 0) continue;
      const item = all.items[result.id];
      let value = 0;
      let field = "";
      for (const [term, fields] of Object.entries(/** @type {Record<string, string[]>} */ (result.match))) {
        const near = term === other ? 1 : PREFIX * (other.length / term.length) ** 0.5;
        for (const name of fields) {
          if (FIELDS[name] * near > value) {
            value = FIELDS[name] * near;
            field = name;
          }
        }
      }
      if (other !== word) value *= 0.7;
      better(found, item.at, { value, why: ownReason(item, field, other), firm: field !== "more", own: field !== "more" && other === word });
    }
  }
  for (const item of all.items) {
    if (item.refs.length === 0) continue;
    for (const ref of item.refs) {
      const through = found.get(ref);
      if (!through || !through.firm || ref >= all.starts.connection) continue;
      const other = all.items[ref];
      const value = through.value * LINKS[other.kind];
      better(found, item.at, { value, why: linkReason(other), firm: other.kind === "course", own: false });
    }
  }
  for (const other of asked) {
    for (const [at, strong] of texts.get(other) ?? []) {
      const value = strong ? IN_TEXT.strong : IN_TEXT.plain;
      better(found, at, { value, why: `its text says “${other}”`, firm: false, own: false });
    }
  }
  return found;
}

/**
 * Items with a word; those with longer words only where nothing is called by this very one.
 * @param {Collection} all
 * @param {string} word
 * @param {boolean} unfinished
 */
function matches(all, word, unfinished) {
  const exact = all.index.search(word, { prefix: false });
  const isName = exact.some((/** @type {any} */ result) => result.match[word].some((/** @type {string} */ field) => field !== "more"));
  if (isName || word.length < (unfinished ? 2 : 4)) return exact;
  return all.index.search(word, { prefix: true });
}

/**
 * @param {Map<number, Evidence>} found
 * @param {number} at
 * @param {Evidence} evidence
 */
function better(found, at, evidence) {
  const known = found.get(at);
  if (!known || known.value < evidence.value) found.set(at, evidence);
}

/**
 * @param {Item} item
 * @param {string} field
 * @param {string} word
 */
function ownReason(item, field, word) {
  if (item.kind === "connection") {
    if (field === "topic" || field === "more") return `its topic is ${item.topic}`;
    if (field === "maker") return `it is about ${item.topic} by ${item.maker}`;
    return "";
  }
  if (field !== "names") return "";
  const name = item.names.find((own) => own.toLowerCase().includes(word));
  return name ? `also called “${name}”` : "";
}

/** @param {Item} other */
function linkReason(other) {
  if (other.kind === "occupation") return `it leads to ${other.title}`;
  if (other.kind === "course") return `it suits ${other.title}`;
  if (other.kind === "subject") return `its subject is ${other.title}`;
  return `it leads to ${other.title}`;
}

/**
 * What whole phrases add.
 * @param {Collection} all
 * @param {Question} question
 * @returns {Map<number, {value: number, share: number, firm: boolean, why: string}>}
 */
function bonuses(all, question) {
  /** @type {Map<number, {value: number, share: number, firm: boolean, why: string}>} */
  const found = new Map();
  const put = (/** @type {number} */ at, /** @type {number} */ value, /** @type {number} */ share, firm = true, why = "") => {
    const known = found.get(at);
    if (!known || known.value < value) found.set(at, { value, share, firm, why });
  };
  for (const { meaning, share } of question.meanings) {
    const part = share ** 1.5;
    if ("item" in meaning) {
      const item = all.items[meaning.item];
      put(item.at, 2.5 * meaning.weight * part, share);
      const linked = 1.2 * meaning.weight * part * (LINKS[item.kind] ?? 0);
      for (const at of all.back[item.at]) put(at, linked, share, item.kind === "course", linkReason(item));
    } else if ("wish" in meaning) {
      if (share < 0.5) continue;
      const [, , ways] = all.names.wishes[meaning.wish];
      ways.forEach((/** @type {any} */ [say, to], /** @type {number} */ n) => {
        to.forEach((/** @type {any} */ [kind, number], /** @type {number} */ m) =>
          put(all.starts[kind] + number, (4 - 0.1 * n - 0.6 * m) * part, share, true, say),
        );
      });
    } else if ("topic" in meaning) {
      const [words, subject, to] = all.names.topics[meaning.topic];
      to.forEach((/** @type {any} */ [kind, number], /** @type {number} */ n) =>
        put(all.starts[kind] + number, (1.1 - 0.1 * n) * part, share, true, "this work uses it"),
      );
      for (const at of closeTo(all, words)) put(at, 1.3 * part, share, false, `close to ${question.text}`);
      if (subject >= 0) put(all.starts.subject + subject, 1.05 * part, share, true, "the subject where it is taught");
    }
  }
  for (const at of quoted(all, question)) put(at, 2, 1, true, "it has these very words");
  return found;
}

/**
 * Connections on something of the same group of topics.
 * @param {Collection} all
 * @param {string[]} words
 */
function closeTo(all, words) {
  const keys = words.map((word) => ` ${keyOf(wordsOf(word))} `);
  return connections(all)
    .filter((item) => {
      const own = ` ${keyOf(wordsOf(`${item.title} ${item.topic} ${item.maker}`))} `;
      return keys.some((key) => own.includes(key));
    })
    .map((item) => item.at);
}

/**
 * Connections that have the whole question in their title or topic, little words and all.
 * @param {Collection} all
 * @param {Question} question
 */
function quoted(all, question) {
  const key = keyOf(wordsOf(question.text));
  if (key.split(" ").length < 3) return [];
  return connections(all)
    .filter((item) => keyOf(wordsOf(`${item.title} ${item.topic} ${item.more}`)).includes(key))
    .map((item) => item.at);
}

/** @param {Collection} all */
function connections(all) {
  return all.items.slice(all.starts.connection);
}

/**
 * How an item fits the phrases that narrow: connections should, other pages may.
 * @param {Collection} all
 * @param {Question} question
 * @param {Item} item
 */
function narrowing(all, question, item) {
  let met = 0;
  let factor = 1;
  const whys = [];
  for (const [facet, values] of question.narrowing) {
    const exact = facet === "grades" && question.grades && item.kind === "connection";
    const fits = exact ? (item.grades & question.grades) !== 0 : hasValue(all, item, facet, values);
    if (fits) {
      met += 1;
      if (item.kind === "connection" && facet === "minutes") whys.push(`${item.minutes.join(" · ")} min`);
    } else {
      factor *= item.kind === "connection" || item.kind === "list" ? 0.25 : 0.6;
    }
  }
  return { met, factor, why: whys.join(", ") };
}

/**
 * @param {Collection} all
 * @param {string} code
 * @returns {Hit[]}
 */
function byCode(all, code) {
  /** @type {Hit[]} */
  const hits = [];
  const hit = (/** @type {Item} */ item, /** @type {number} */ score, /** @type {string} */ why) =>
    hits.push({ item, score, covered: 1, firm: score >= 10, why });
  for (const item of all.items) {
    if (item.kind === "occupation" && (item.id === code || item.id.startsWith(`${code}.`))) hit(item, 20, "its code");
  }
  const jobs = new Set(hits.map((found) => found.item.at));
  const forms = all.rows.codes.map(formsOf);
  const wanted = [...formsOf(code)];
  for (const item of all.items) {
    if (item.kind !== "connection") continue;
    if (item.refs.some((ref) => jobs.has(ref))) hit(item, 12, "it leads to this occupation");
    for (const number of all.rows.standards[item.number]) {
      const name = all.rows.codes[number];
      if (wanted.some((form) => forms[number].has(form))) hit(item, 15, `it names ${name}`);
      else if ([...forms[number]].some((form) => form.startsWith(code))) hit(item, 10, `it names ${name}`);
    }
  }
  for (const [id, , heads] of all.names.codes) {
    const own = [familyOf(code), `hs${familyOf(code)}`];
    if (!heads.some((/** @type {string} */ head) => own.includes(familyOf(head)))) continue;
    const page = all.items.find((item) => item.kind === "standards" && item.id === id);
    if (page) hit(page, 5, "the code is from here");
    const family = familyOf(code);
    for (const item of all.items) {
      if (item.kind !== "connection" || hits.some((found) => found.item === item)) continue;
      const near = all.rows.standards[item.number].map((/** @type {number} */ n) => all.rows.codes[n]);
      const close = near.find((/** @type {string} */ other) => familyOf(other) === family);
      if (close) hit(item, 3, `it names ${close}, which is close`);
    }
  }
  /** @type {Map<number, Hit>} */
  const best = new Map();
  for (const found of hits) if ((best.get(found.item.at)?.score ?? 0) < found.score) best.set(found.item.at, found);
  return [...best.values()].sort((a, b) => b.score - a.score || a.item.at - b.item.at);
}
