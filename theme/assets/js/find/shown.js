// Results in words, for the find page and the boxes on all other pages alike.
import { collection } from "./collection.js";

/** @typedef {import("./collection.js").Item} Item */
/** @typedef {import("./rank.js").Hit} Hit */

const GROUPS = /** @type {Record<string, [string, string, string]>} */ ({
  connections: ["Connections", "connection", "connections"],
  clusters: ["Clusters", "Cluster", "Clusters"],
  workshops: ["Workshops", "workshop", "workshops"],
  projects: ["Projects across subjects", "project", "projects"],
  occupations: ["Occupations", "occupation", "occupations"],
  lists: ["Subjects and lists", "list", "lists"],
  help: ["Help", "page of help", "pages of help"],
});

/** What a kind is called, and the group it stands in. */
const KINDS = /** @type {Record<string, [string, string]>} */ ({
  connection: ["Connection", "connections"],
  cluster: ["Cluster", "clusters"],
  "sub-cluster": ["Sub-Cluster", "clusters"],
  grouping: ["Cluster Grouping", "clusters"],
  occupation: ["Occupation", "occupations"],
  workshop: ["Workshop", "workshops"],
  project: ["Project across subjects", "projects"],
  subject: ["Subject", "lists"],
  course: ["Course", "lists"],
  band: ["Grades", "lists"],
  list: ["List", "lists"],
  practice: ["Practice", "lists"],
  standards: ["Standards", "lists"],
  guide: ["Guide", "help"],
  help: ["Help with a message", "help"],
});

/** @param {Item} item */
export function groupOf(item) {
  return GROUPS[KINDS[item.kind][1]][0];
}

/**
 * How many of each kind there are, as "2 connections, 1 Cluster".
 * @param {Hit[]} hits
 */
export function numbersOf(hits) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const { item } of hits) {
    const group = KINDS[item.kind][1];
    found.set(group, (found.get(group) ?? 0) + 1);
  }
  return [...found].map(([group, number]) => `${number} ${GROUPS[group][number === 1 ? 1 : 2]}`).join(", ");
}

/**
 * The facts of a connection in one line; what kind of page another item is.
 * @param {Item} item
 */
export async function factsOf(item) {
  const all = await collection();
  const named = (/** @type {string} */ kind, /** @type {number} */ value) => {
    const number = all.names.kinds[kind].id.indexOf(all.facets[kind][value]);
    return all.items[all.starts[kind] + number].title;
  };
  if (item.kind === "connection") {
    const subject = named("subject", item.values.subject[0]);
    return [subject, gradesInWords(item.grades), `${item.minutes.join(" · ")} min`].join(" · ");
  }
  if (item.kind === "sub-cluster") return `Sub-Cluster of ${named("cluster", item.values.cluster[0])}`;
  return KINDS[item.kind][0];
}

/**
 * The Cluster whose color an item wears.
 * @param {Item} item
 */
export async function plateOf(item) {
  const all = await collection();
  if (["subject", "course", "band", "practice", "standards", "guide", "help", "workshop", "project"].includes(item.kind)) return "";
  const [value] = item.values.cluster ?? [];
  return value === undefined ? "" : all.facets.cluster[value];
}

/** @param {number} bits */
function gradesInWords(bits) {
  const names = ["K", ...Array.from({ length: 12 }, (_, n) => String(n + 1))];
  /** @type {number[][]} */
  const runs = [];
  names.forEach((_, grade) => {
    if (!(bits & (1 << grade))) return;
    const last = runs.at(-1);
    if (last && last[1] === grade - 1) last[1] = grade;
    else runs.push([grade, grade]);
  });
  const words = runs.map(([from, to]) => (from === to ? names[from] : `${names[from]}-${names[to]}`)).join(", ");
  if (words === "K") return "Kindergarten";
  return /[-,]/.test(words) ? `Grades ${words}` : `Grade ${words}`;
}
