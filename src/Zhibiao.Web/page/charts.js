// The charts of the dataset as the decisions leave it, from the specifications that the report draws.
import { byId, h, t, either, said, drawn, language } from '/shared.js';
import { get, idle } from '/api.js';
import { later } from '/views.js';

let library = null, chosen = '';

// The drawing library is large; it is fetched when the page has been idle, or when the first chart is asked for.
function loadLibrary() {
  library ??= new Promise(resolve => {
    const script = h('script', { src: '/drawing.js', onload: () => resolve('vega' in globalThis), onerror: () => resolve(false) });
    document.head.append(script);
  });
  return library;
}

// Fetches it while nothing else is to be done, and has it draw something small, so that the first chart is drawn as fast as any.
export const prepareLibrary = () => idle(async () => {
  if (await loadLibrary()) idle(() => drawn({ $schema: '/vega-lite/', data: { values: [{ a: 1, b: 'b' }] }, layer: [{ mark: 'point' }, { mark: 'text', encoding: { text: { field: 'b' } } }], encoding: { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'nominal' } } }, ''));
});

let shown = '';

export async function showCharts() {
  const how = { language, narrow: innerWidth < 640 };
  const [{ rows, shown: chart, waiting, stamp }, canDraw] = await Promise.all([get('charts', { ...how, name: chosen }), loadLibrary()]);
  if (waiting) later(showCharts);
  const key = JSON.stringify([stamp, how, chart?.name]);
  if (byId('chart') && key === shown) { byId('chart').closest('.charts').dataset.waiting = waiting; return; }
  shown = key;
  chosen = chart?.name ?? '';
  const place = h('figure', { id: 'chart' });
  const list = h('select', { id: 'chart-name', 'aria-label': t('chart'), onchange: () => { chosen = list.value; showCharts(); } }, rows.map(row => h('option', { value: row.name }, either(row.zh, row.en) || row.name)));
  list.value = chosen;
  byId('bar').replaceChildren();
  byId('view').replaceChildren(h('div', { class: 'page charts', 'data-waiting': String(waiting) }, h('h1', {}, t('tabCharts')), h('p', { class: 'lead' }, t(rows.length ? 'chartsLead' : waiting ? 'drawing' : 'noCharts')), rows.length ? [list, place] : h('span', { id: 'chart' })));
  if (!chart) return;
  if (!canDraw) { place.replaceChildren(h('p', { class: 'note' }, t('noDrawing'))); return; }
  const row = rows.find(one => one.name === chosen);
  place.replaceChildren(drawn(chart.specification, either(row.zh, row.en)).canvas, h('figcaption', {}, chart.numbers.map(n => [h('a', { href: `#/numbers/${encodeURIComponent(n.id)}` }, said(n.quote)), ' '])));
}
