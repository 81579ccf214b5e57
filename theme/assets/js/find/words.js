// Text as the words by which it is found; clusterhub/outputs/words.py does the same for the index.

const SILENT = new Set(["a", "an", "and", "of", "or", "the"]);

/**
 * Text in lower case, without accents and apostrophes.
 * @param {string} text
 */
export function plain(text) {
  const lower = text.toLowerCase().replaceAll(/['\u2019]/g, "").replaceAll("&", " and ");
  // Most text has no accents, and then there is nothing to take apart.
  return /^[\x00-\x7f]*$/.test(lower) ? lower : lower.normalize("NFKD").replaceAll(/\p{M}/gu, "");
}

/**
 * A word without the ending of its plural.
 * @param {string} word
 */
export function stem(word) {
  if (word.length < 4 || !word.endsWith("s") || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/**
 * The words of a text in their order.
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  return (plain(text).match(/[a-z0-9]+/g) ?? []).map(stem);
}

/**
 * Words as one key, by which a phrase is looked up; little words do not count.
 * @param {string[]} words
 */
export function keyOf(words) {
  return words.filter((word) => !SILENT.has(word)).join(" ");
}

/**
 * How many letters have to be changed, added, dropped or swapped to make one word the other.
 * @param {string} a
 * @param {string} b
 */
export function distance(a, b) {
  let last = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const before = last;
    last = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
  }
  return row[b.length];
}
