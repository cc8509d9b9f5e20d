// The charts of the dataset as the decisions leave it, from the specifications that the report draws.
import { byId, h, t, either, said, drawn, language } from '/shared.js';
import { get } from '/api.js';
import { later } from '/views.js';

let library = null, chosen = '';

// The drawing library is large; it is fetched when the first chart is asked for.
function loadLibrary() {
  library ??= new Promise(resolve => {
    const script = h('script', { src: '/drawing.js', onload: () => resolve('vega' in globalThis), onerror: () => resolve(false) });
    document.head.append(script);
  });
  return library;
}

let shown = '';

export async function showCharts() {
  const how = { language, narrow: innerWidth < 640 };
  const [{ rows, waiting, stamp }, canDraw] = await Promise.all([get('charts', how), loadLibrary()]);
  if (waiting) later(showCharts);
  const key = JSON.stringify([stamp, how]);
  if (byId('chart') && key === shown) return;
  shown = key;
  if (!rows.some(row => row.name === chosen)) chosen = rows[0]?.name ?? '';
  const place = h('figure', { id: 'chart' });
  const list = h('select', { id: 'chart-name', 'aria-label': t('chart'), onchange: () => { chosen = list.value; showOne(); } }, rows.map(row => h('option', { value: row.name }, either(row.zh, row.en) || row.name)));
  list.value = chosen;
  async function showOne() {
    const row = rows.find(one => one.name === chosen);
    if (!row) return;
    if (!canDraw) { place.replaceChildren(h('p', { class: 'note' }, t('noDrawing'))); return; }
    const found = await get('chart', { name: chosen, ...how });
    place.replaceChildren(drawn(found.specification, either(row.zh, row.en)).canvas);
    place.append(h('figcaption', {}, found.numbers.map(n => [h('a', { href: `#/numbers/${encodeURIComponent(n.id)}` }, said(n.quote)), ' '])));
  }
  byId('bar').replaceChildren();
  byId('view').replaceChildren(h('div', { class: 'page charts' }, h('h1', {}, t('tabCharts')), h('p', { class: 'lead' }, t(rows.length ? 'chartsLead' : waiting ? 'drawing' : 'noCharts')), rows.length ? [list, place] : h('span', { id: 'chart' })));
  await showOne();
}
