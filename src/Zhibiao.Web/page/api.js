// Asks the server; every request carries the token that came with the address.
import { language } from '/shared.js';

const kept = 'zhibiao-token';

// The token stands behind # in the address, which no server log and no other site sees; it is taken out of it at once.
export function takeToken() {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    sessionStorage.setItem(kept, given);
    history.replaceState(null, '', location.pathname + '#/numbers');
  }
  return sessionStorage.getItem(kept) !== null;
}

export class Refused extends Error {
  constructor(status, body) {
    super(body.error ?? `HTTP ${status}`);
    this.status = status;
    this.body = body;
  }
}

// When a key, a click or a question was last.
let busy = performance.now();
for (const kind of ['keydown', 'pointerdown', 'wheel']) addEventListener(kind, () => { busy = performance.now(); }, { capture: true, passive: true });

async function ask(path, options = {}) {
  if (!path.startsWith('/api/changes')) busy = performance.now();
  const response = await fetch(path, { ...options, headers: { 'X-Zhibiao-Token': sessionStorage.getItem(kept) ?? '', 'Accept-Language': language, ...options.headers } });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, body);
  return body;
}

const query = values => new URLSearchParams(Object.entries(values).filter(([, v]) => v !== '' && v !== null && v !== undefined)).toString();

export const get = (what, values = {}, options = {}) => ask(`/api/${what}?${query(values)}`, options);
export const post = (what, body) => ask(`/api/${what}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

// Does one at a time; of those that are asked for meanwhile only the last is done.
export function latest(action) {
  let running = false, again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) { again = false; await action(); }
    } finally { running = false; }
  };
}

// When nobody has done anything for so many milliseconds.
export function quiet(action, milliseconds) {
  const left = busy + milliseconds - performance.now();
  if (left > 0) setTimeout(() => quiet(action, milliseconds), left);
  else idle(action);
}

// When the browser has nothing else to do.
export const idle = action => ('requestIdleCallback' in globalThis ? requestIdleCallback(action, { timeout: 2000 }) : setTimeout(action, 60));
