// The charts of the dataset as the decisions leave it, from the specifications that the report draws.
import { byId, h, t, either, said, drawn, language } from '/shared.js';
import { get, idle, quiet } from '/api.js';

let library = null, chosen = '';

// The page as last drawn. The view shows it at once; what decisions have changed since follows.
let kept = null;

// The drawing library is large; it is fetched when the page has been idle, or when the first chart is asked for.
function loadLibrary() {
  library ??= new Promise(resolve => {
    const script = h('script', { src: '/drawing.js', onload: () => resolve('vega' in globalThis), onerror: () => resolve(false) });
    document.head.append(script);
  });
  return library;
}

const looks = () => ({ language, narrow: innerWidth < 640 });
const fits = () => kept !== null && kept.looks === JSON.stringify(looks()) && kept.name === chosen;
const inView = () => document.body.dataset.view === 'charts';

// Fetches the library and the charts, and draws the first one, while a sentence is read.
export const prepareCharts = () => quiet(async () => {
  if (kept?.stamp || !await loadLibrary()) return;
  const there = await bring({ ahead: true, since: 0 }).then(() => true, () => false);
  if (there && !kept?.stamp) prepareCharts();
  else if (there && !inView()) layOut(kept.page);
}, 1200);

// Laid out once out of sight, it is laid out and painted faster when it is shown: its letters are known by then.
function layOut(page) {
  const host = h('div', { class: 'unseen', 'aria-hidden': 'true', inert: true }, page);
  byId('view').after(host);
  requestAnimationFrame(() => idle(() => host.remove()));
}

// Brings the kept page up to what the server has.
async function bring(more) {
  const look = looks(), wanted = chosen;
  const [reply, canDraw] = await Promise.all([get('charts', { ...look, ...more, name: wanted }), loadLibrary()]);
  if (wanted !== chosen) return;
  const name = reply.shown?.name ?? '', written = JSON.stringify(look);
  if (kept?.stamp !== reply.stamp || kept.looks !== written || kept.name !== name || !reply.stamp)
    kept = { stamp: reply.stamp, looks: written, name, page: pageOf(reply, canDraw) };
  chosen = name;
  kept.waiting = reply.waiting;
  kept.page.dataset.waiting = String(reply.waiting);
}

function pageOf({ rows, shown, waiting }, canDraw) {
  const list = h('select', { id: 'chart-name', 'aria-label': t('chart'), onchange: () => { chosen = list.value; showCharts(); } }, rows.map(row => h('option', { value: row.name }, either(row.zh, row.en) || row.name)));
  const row = rows.find(one => one.name === shown?.name);
  if (row) list.value = row.name;
  const figure = !row ? h('span', { id: 'chart' }) : h('figure', { id: 'chart' }, !canDraw ? h('p', { class: 'note' }, t('noDrawing')) : [
    drawn(shown.specification, either(row.zh, row.en)).canvas,
    h('figcaption', {}, shown.numbers.map(n => [h('a', { href: `#/numbers/${encodeURIComponent(n.id)}` }, said(n.quote)), ' '])),
  ]);
  return h('div', { class: 'page charts' }, h('h1', {}, t('tabCharts')),
    h('p', { class: 'lead' }, t(row ? 'chartsLead' : waiting ? 'drawing' : 'noCharts')), row ? h('p', { class: 'which' }, list, h('span', { class: 'quiet following', role: 'status' }, t('following'))) : '', figure);
}

function place() {
  if (!inView() || byId('view').firstElementChild === kept.page) return;
  const choosing = document.activeElement?.id === 'chart-name';
  byId('bar').replaceChildren();
  byId('view').replaceChildren(kept.page);
  if (choosing) byId('chart-name')?.focus();
}

let round = 0;

export async function showCharts() {
  const mine = ++round;
  const follow = async () => {
    while (mine === round && inView()) {
      await bring(kept?.waiting ? { since: kept.stamp } : {});
      place();
      if (!kept.waiting) return;
    }
  };
  if (!fits()) {
    await bring({});
    place();
    if (!kept.waiting) return;
  } else {
    // Nobody knows yet whether it shows the last decisions.
    kept.waiting = false;
    kept.page.dataset.waiting = 'true';
    place();
  }
  follow().catch(() => {});
}
