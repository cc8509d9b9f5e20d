// The charts of the dataset as the decisions leave it, from the specifications that the report draws.
import { byId, h, t, either, said, interpreter, language } from '/shared.js';
import { get } from '/api.js';
import { later } from '/views.js';

let library = null, chosen = '';

// The drawing library is large; it is fetched when the first chart is asked for.
function loadLibrary() {
  library ??= new Promise(resolve => {
    const script = h('script', { src: '/drawing.js', onload: () => resolve(typeof vega !== 'undefined'), onerror: () => resolve(false) });
    document.head.append(script);
  });
  return library;
}

/* global vega, vegaLite */
function draw(specification, place, label) {
  const full = /\/vega-lite\//.test(specification.$schema) ? vegaLite.compile(specification).spec : specification;
  const loader = vega.loader();
  loader.load = () => Promise.reject(new Error('a chart carries its data'));
  const view = new vega.View(vega.parse(full, null, { ast: true }), { expr: interpreter, renderer: 'svg', loader, hover: false, logLevel: vega.Error });
  const canvas = h('div', { class: 'canvas' });
  view.initialize(canvas).run();
  const svg = canvas.querySelector('svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  place.replaceChildren(canvas);
}

let shown = '';

export async function showCharts() {
  const how = { language, narrow: innerWidth < 640 };
  const [{ rows, waiting, stamp }, drawn] = await Promise.all([get('charts', how), loadLibrary()]);
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
    if (!drawn) { place.replaceChildren(h('p', { class: 'note' }, t('noDrawing'))); return; }
    const found = await get('chart', { name: chosen, ...how });
    draw(found.specification, place, either(row.zh, row.en));
    place.append(h('figcaption', {}, found.numbers.map(n => [h('a', { href: `#/numbers/${encodeURIComponent(n.id)}` }, said(n.quote)), ' '])));
  }
  byId('bar').replaceChildren();
  byId('view').replaceChildren(h('div', { class: 'page charts' }, h('h1', {}, t('tabCharts')), h('p', { class: 'lead' }, t(rows.length ? 'chartsLead' : waiting ? 'drawing' : 'noCharts')), rows.length ? [list, place] : h('span', { id: 'chart' })));
  await showOne();
}
