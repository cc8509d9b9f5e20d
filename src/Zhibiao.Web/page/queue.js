// The list at the left: a fixed order that the server keeps, fetched a page at a time as it is scrolled or walked through.
import { byId, h, t, grouped, numberOf, either, said, language } from '/shared.js';
import { get, latest, Refused } from '/api.js';

const page = 60, rowHeight = 58;
export const filterNames = ['review', 'document', 'place', 'indicator', 'status', 'sureness'];
export const queue = { list: '', total: 0, left: 0, rows: [], at: -1, filter: { review: 'unreviewed' }, text: '' };
let choose = () => {};
let fetching = new Map();

const asked = () => ({ ...queue.filter, text: queue.text });

// A new list for the filter, with the card of the number to show: the one looked at where it is in the list (or is to stay), else the first.
export async function openList(keep, stay) {
  fetching = new Map();
  const { list, total, left, at, offset, rows, card } = await get('queue', { ...asked(), limit: page, keep, card: stay ? 'stay' : 'first' });
  Object.assign(queue, { list, total, left, rows: [], at: -1 });
  take(rows, offset);
  byId('list-space').style.height = `${total * rowHeight}px`;
  byId('list').scrollTop = 0;
  drawState();
  const shown = at >= 0 ? at : queue.rows.findIndex(row => row?.id === card?.row.id);
  markRow(shown);
  return { at: shown, card };
}

const take = (rows, offset) => rows.forEach((row, i) => { queue.rows[offset + i] = row; });

// The row there, fetched where it is not yet known.
export async function ensure(at) {
  if (at < 0 || at >= queue.total) return null;
  if (queue.rows[at]) return queue.rows[at];
  const first = at - at % page, list = queue.list;
  if (!fetching.has(first)) {
    fetching.set(first, get('queue', { list, offset: first, limit: page }).then(reply => {
      if (list === queue.list) take(reply.rows, first);
    }).catch(error => { fetching.delete(first); if (!(error instanceof Refused)) throw error; }));
  }
  await fetching.get(first);
  return queue.rows[at] ?? null;
}

// What is now known of some rows, after a decision here or in another window.
export function updateRows(changed, left) {
  const byIdNow = new Map(changed.map(row => [row.id, row]));
  queue.rows.forEach((row, i) => { if (byIdNow.has(row.id)) queue.rows[i] = byIdNow.get(row.id); });
  if (left !== undefined) queue.left = left;
  drawState();
}

export function drawState() {
  const { total, left } = queue;
  byId('list-state').textContent = total ? t(left ? 'listState' : 'listDone', grouped.format(total), grouped.format(left)) : t('nothing');
  const bar = byId('done');
  bar.max = Math.max(1, total);
  bar.value = total - left;
  const set = filterNames.filter(name => queue.filter[name] && !(name === 'review' && queue.filter.review === 'unreviewed')).length;
  byId('filter-state').textContent = set ? `(${set})` : '';
}

export const reviewMark = { unreviewed: '', accepted: '✓', corrected: '✎', rejected: '✕' };

function rowElement(row, at) {
  const what = row.indicator ? either(row.indicatorZh, row.indicatorEn) : row.subject;
  const element = h('div', {
    class: `row ${row.review} ${row.gravest ?? ''}${at === queue.at ? ' chosen' : ''}`, role: 'option', id: `row-${at}`, 'aria-selected': String(at === queue.at),
    'aria-posinset': String(at + 1), 'aria-setsize': String(queue.total), onclick: () => choose(at),
  }, h('span', { class: 'top' }, h('span', { class: `dot ${row.status}`, title: t(row.status) }, row.status === 'planned' ? '○' : '●'), ' ', h('strong', {}, numberOf(row)),
    h('span', { class: 'state', title: t(row.review) }, row.flagged ? '⚑ ' : '', reviewMark[row.review])),
  h('span', { class: 'under' }, [either(row.placeZh, row.placeEn), what].filter(Boolean).map((words, i) => [i ? ' · ' : '', said(words)])));
  element.style.top = `${at * rowHeight}px`;
  return element;
}

export function drawList() {
  const box = byId('list'), space = byId('list-space');
  const first = Math.max(0, Math.floor(box.scrollTop / rowHeight) - 4), last = Math.min(queue.total - 1, Math.ceil((box.scrollTop + box.clientHeight) / rowHeight) + 4);
  const missing = [];
  const shown = [];
  for (let at = first; at <= last; at++) {
    if (queue.rows[at]) shown.push(rowElement(queue.rows[at], at));
    else missing.push(at);
  }
  space.replaceChildren(...shown);
  if (queue.at >= 0) box.setAttribute('aria-activedescendant', `row-${queue.at}`);
  if (missing.length) Promise.all([...new Set(missing.map(at => at - at % page))].map(ensure)).then(() => { if (missing.some(at => queue.rows[at])) drawList(); });
}

// Brings the chosen row into sight, and has those that follow ready.
export function markRow(at, row) {
  queue.at = at;
  if (row) queue.rows[at] = row;
  const box = byId('list');
  const top = Math.max(0, at) * rowHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
  drawList();
  ensure(at + 20).catch(() => {});
}

function option(value, words, count) {
  return h('option', { value }, count === undefined ? words : `${words} (${grouped.format(count)})`);
}

// The filters, with what the dataset holds as choices.
export function drawFilters(start, changed, clear) {
  const choices = {
    review: ['unreviewed', 'accepted', 'corrected', 'rejected', 'flagged', 'doubted'].map(key => option(key, t(key))),
    document: start.documents.filter(d => d.count).map(d => option(String(d.d), either(d.zh, d.en) || d.file, d.count)),
    place: start.places.map(p => option(p.key, either(p.zh, p.en) || p.key, p.count)),
    indicator: start.indicators.map(i => option(i.key, either(i.zh, i.en), i.count)),
    status: ['actual', 'planned'].map(key => option(key, t(key))),
    sureness: ['low', 'middle', 'high'].map(key => option(key, t(key))),
  };
  const labels = { review: 'reviewState' };
  byId('filters').replaceChildren(...filterNames.map(name => {
    const select = h('select', { id: `filter-${name}`, onchange: () => { queue.filter[name] = select.value; changed(); } }, option('', t('all')), choices[name]);
    select.value = queue.filter[name] ?? '';
    return h('label', { for: select.id }, h('span', {}, t(labels[name] ?? name)), select);
  }), h('button', { type: 'button', id: 'clear', onclick: clear }, t('clear')));
}

export function drawSearch() {
  const text = byId('text');
  text.placeholder = t('textHint');
  text.setAttribute('aria-label', t('textHint'));
  text.lang = language;
}

export function prepareList(onChoose, changed) {
  choose = onChoose;
  byId('list').addEventListener('scroll', () => requestAnimationFrame(drawList));
  addEventListener('resize', drawList);
  const search = latest(() => { queue.text = byId('text').value.trim(); return changed(); });
  // What is being put together of letters is no word yet.
  byId('text').addEventListener('input', event => { if (!event.isComposing) search(); });
  byId('text').addEventListener('compositionend', search);
}
