/** What a reload must not lose, in localStorage; where the browser forbids that, for as long as the page is open. */

const PREFIX = 'so-hoi.';
const fallback = new Map();

export function recall(name) {
  try {
    return JSON.parse(fallback.get(name) ?? localStorage.getItem(PREFIX + name));
  } catch {
    return null;
  }
}

export function remember(name, value) {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(PREFIX + name, text);
    fallback.delete(name);
  } catch {
    fallback.set(name, text);
  }
}

/** Calls back when another tab has remembered something under this name. */
export function onElsewhere(name, callback) {
  addEventListener('storage', event => event.key === PREFIX + name && callback());
}
