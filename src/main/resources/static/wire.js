/** Requests to the server, one try each, and the ids that make trying again safe. */

const PATIENCE_MS = 30_000;
const PASSING = new Set([0, 408, 425, 429, 502, 503, 504]);

/** What went wrong; `passing` when the same request may succeed later. */
export class Problem extends Error {
  constructor(status, detail, waitMs = 0) {
    super(detail || 'Máy chủ chưa xử lý được yêu cầu này.');
    this.status = status;
    this.waitMs = waitMs;
    this.passing = PASSING.has(status);
  }
}

export const get = path => ask(path, {});

export const post = (path, body) =>
  body instanceof FormData
    ? ask(path, { method: 'POST', body })
    : ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

async function ask(path, options) {
  try {
    const response = await fetch(path, { ...options, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    const text = await response.text();
    if (response.ok) return text ? JSON.parse(text) : {};
    throw new Problem(response.status, detailIn(text), 1000 * (Number(response.headers.get('Retry-After')) || 0));
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(0);
  }
}

function detailIn(text) {
  try {
    return JSON.parse(text).detail;
  } catch {
    return '';
  }
}

/** A random UUID; crypto.randomUUID would need HTTPS, and the page may be opened over plain HTTP in an office. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
