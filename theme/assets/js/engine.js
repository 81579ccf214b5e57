// The search engine behind one small door. With clusterhub/search.py the only place that knows Pagefind.

/**
 * @typedef {Record<string, string[]>} Filters  Facet name to the values chosen in it.
 * @typedef {{url: string, title: string, kind: string, summary: string, plate: string, detail: string, excerpt: string}} Result
 *   `excerpt` is HTML-escaped text in which <mark> stands around the words that matched.
 * @typedef {{total: number, counts: Record<string, Record<string, number>>, load: (from: number, to: number) => Promise<Result[]>}} Answer
 *   `counts` says for each facet how many results each value would give.
 */

/** @type {Promise<any> | null} */
let loading = null;

/**
 * Loads the engine on first use, so that a page which nobody searches from costs nothing.
 * @param {string} root Address of the start page, relative to this one.
 */
function engine(root) {
  loading ??= import(new URL(`${root}/pagefind/pagefind.js`, document.baseURI).href).then(
    async (pagefind) => {
      await pagefind.options({ excerptLength: 18 });
      await pagefind.init();
      // Counts come only for facets whose lists have been loaded.
      await pagefind.filters();
      return pagefind;
    },
    (error) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/**
 * Answers a question. Values of one facet widen the answer, facets together narrow it.
 * @param {string} root
 * @param {string} text
 * @param {Filters} filters
 * @returns {Promise<Answer>}
 */
export async function search(root, text, filters) {
  const pagefind = await engine(root);
  const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
  const asked = (/** @type {[string, string[]][]} */ entries) => ({
    filters: Object.fromEntries(entries.map(([facet, values]) => [facet, { any: values }])),
  });
  const found = await pagefind.search(text || null, asked(chosen));
  const counts = { ...found.totalFilters };
  // A facet's own counts leave its own choice out, so that a second value can be added to it.
  for (const [facet] of chosen) {
    const without = await pagefind.search(text || null, asked(chosen.filter(([f]) => f !== facet)));
    counts[facet] = without.filters?.[facet] ?? {};
  }
  for (const facet of Object.keys(found.filters ?? {})) {
    if (!chosen.some(([f]) => f === facet)) counts[facet] = found.filters[facet];
  }
  return {
    total: found.results.length,
    counts,
    load: async (from, to) => {
      const pages = await Promise.all(found.results.slice(from, to).map((/** @type {any} */ r) => r.data()));
      return pages.map((page) => ({
        url: page.url,
        title: page.meta.title ?? "",
        kind: page.meta.kind ?? "",
        summary: page.meta.summary ?? "",
        plate: page.meta.plate ?? "",
        detail: page.meta.detail ?? "",
        excerpt: text ? page.excerpt : "",
      }));
    },
  };
}
