// Fetches the files of the index, each once, and unpacks them.

/** @type {Map<string, Promise<any>>} */
const known = new Map();

/**
 * A file of the index. A failed one is asked for again the next time.
 * @param {string} name  Such as "names" or "cards-0".
 * @param {string} [build]  Of which build it has to be; a browser may have kept another.
 * @returns {Promise<any>}
 */
export function load(name, build = "") {
  let file = known.get(name);
  if (!file) {
    const address = new URL(`../../find/${name}.json.gz`, import.meta.url);
    if (build) address.search = build;
    file = read(address.href);
    file.catch(() => known.delete(name));
    known.set(name, file);
  }
  return file;
}

/**
 * The two files with which every search begins, both of one build.
 * @returns {Promise<[any, any]>}
 */
export async function loadFirst() {
  const both = await Promise.all([load("names"), load("connections")]);
  if (both[0].build === both[1].build) return both;
  // The browser had kept one of them from before the site was published anew.
  known.clear();
  const fresh = String(Date.now());
  return Promise.all([load("names", fresh), load("connections", fresh)]);
}

/** @param {string} address */
async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const bytes = await answer.arrayBuffer();
  const start = new Uint8Array(bytes, 0, 2);
  // Some servers say that the file is packed, and the browser has then unpacked it already.
  if (start[0] !== 0x1f || start[1] !== 0x8b) return JSON.parse(new TextDecoder().decode(bytes));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).json();
}
