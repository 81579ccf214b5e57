// Elements and addresses, for whatever shows results. Never parses HTML.

/**
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The address of the start page, wherever the site lives. */
export function rootOf() {
  const root = document.documentElement.dataset.root ?? ".";
  return new URL(root.endsWith("/") ? root : `${root}/`, document.baseURI).href;
}

/**
 * The whole address of an item.
 * @param {import("./collection.js").Item} item
 */
export function addressOf(item) {
  return new URL(item.path, rootOf()).href;
}
