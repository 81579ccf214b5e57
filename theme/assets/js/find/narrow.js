// Facets: which items have the chosen values, and how many would have each further value.
import { OF_SIZES } from "./collection.js";

/** @typedef {import("./collection.js").Collection} Collection */
/** @typedef {import("./collection.js").Item} Item */
/** @typedef {Record<string, number[]>} Chosen  Facet to the numbers of the values chosen in it. */

/** In this facet several values narrow; in all others they widen. */
const ALL_OF = "needs";

/**
 * @param {Collection} all
 * @param {Item[]} items
 * @param {Chosen} chosen
 */
export function narrowed(all, items, chosen) {
  const fits = filterOf(all, chosen);
  return items.filter(fits);
}

/**
 * For each facet the number of items for each value; a facet's own choice is left out of its counts.
 * @param {Collection} all
 * @param {Item[]} items
 * @param {Chosen} chosen
 * @returns {Record<string, number[]>}
 */
export function counts(all, items, chosen) {
  /** @type {Record<string, number[]>} */
  const found = {};
  const rest = narrowed(all, items, chosen);
  for (const [facet, ids] of Object.entries(all.facets)) {
    const others = { ...chosen };
    delete others[facet];
    if (OF_SIZES.includes(facet) && OF_SIZES.every((other) => !chosen[other]?.length)) {
      // Nothing is asked of a size yet, so each item counts for whatever any of its sizes has.
      const masks = ids.map((_, value) => maskOf(all, facet, [value]));
      found[facet] = new Array(ids.length).fill(0);
      for (const item of rest) {
        const any = item.sizes.reduce((bits, size) => bits | size, 0);
        masks.forEach((mask, value) => (found[facet][value] += any & mask ? 1 : 0));
      }
      continue;
    }
    if (OF_SIZES.includes(facet)) {
      found[facet] = ids.map((_, value) => {
        const values = facet === ALL_OF ? [...(chosen[facet] ?? []), value] : [value];
        return narrowed(all, items, { ...others, [facet]: values }).length;
      });
      continue;
    }
    const counted = new Array(ids.length).fill(0);
    for (const item of chosen[facet]?.length ? narrowed(all, items, others) : rest) {
      for (const value of valuesIn(all, item, facet)) counted[value] += 1;
    }
    found[facet] = counted;
  }
  return found;
}

/**
 * @param {Collection} all
 * @param {Chosen} chosen
 * @returns {(item: Item) => boolean}
 */
function filterOf(all, chosen) {
  const asked = Object.entries(chosen).filter(([, values]) => values.length > 0);
  const whole = asked.filter(([facet]) => !OF_SIZES.includes(facet));
  const ofSizes = asked
    .filter(([facet]) => OF_SIZES.includes(facet))
    .map(([facet, values]) => ({ mask: maskOf(all, facet, values), every: facet === ALL_OF }));
  return (item) =>
    whole.every(([facet, values]) => valuesIn(all, item, facet).some((value) => values.includes(value))) &&
    (ofSizes.length === 0 ||
      item.sizes.some((size) => ofSizes.every(({ mask, every }) => (every ? (size & mask) === mask : (size & mask) !== 0))));
}

/**
 * Whether a connection has a value, one of its sizes being enough.
 * @param {Collection} all
 * @param {Item} item
 * @param {string} facet
 * @param {Iterable<number>} values
 */
export function has(all, item, facet, values) {
  if (OF_SIZES.includes(facet) && item.sizes.length) {
    const mask = maskOf(all, facet, values);
    return item.sizes.some((size) => (size & mask) !== 0);
  }
  const own = valuesIn(all, item, facet);
  return [...values].some((value) => own.includes(value));
}

/**
 * @param {Collection} all
 * @param {Item} item
 * @param {string} facet
 * @returns {number[]}
 */
function valuesIn(all, item, facet) {
  if (facet === "kind") return [all.facets.kind.indexOf(KINDS[item.kind] ?? item.kind)];
  return item.values[facet] ?? [];
}

/** Kinds of pages that readers need not tell apart. */
const KINDS = /** @type {Record<string, string>} */ ({
  subject: "list",
  band: "list",
  course: "list",
  practice: "list",
  standards: "list",
  grouping: "cluster",
});

/**
 * @param {Collection} all
 * @param {string} facet
 * @param {Iterable<number>} values
 */
function maskOf(all, facet, values) {
  let shift = 0;
  for (const before of OF_SIZES) {
    if (before === facet) break;
    shift += all.facets[before].length;
  }
  let mask = 0;
  for (const value of values) mask |= 1 << (shift + value);
  return mask;
}
