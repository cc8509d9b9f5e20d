// Starts the page, and says what each key does.
import { byId, h, t, setLanguage, language } from '/shared.js';
import '/text.js';
import { takeToken, get } from '/api.js';
import { queue, openList, drawFilters, drawSearch, drawList, drawState, prepareList } from '/queue.js';
import { askName, dialogOpen, prepareDialog, showHelp, showHistory, tell } from '/dialogs.js';
import { desk, show, showFound, move, decide, skip, flag, undo, undoLast, edit, openNumber, prepareDesk } from '/desk.js';
import { showDocuments, showDocument, showTargets, showProgress } from '/views.js';
import { showCharts, prepareCharts } from '/charts.js';
import { follow } from '/sync.js';

const tabs = [['numbers', 'tabNumbers'], ['documents', 'tabDocuments'], ['targets', 'tabTargets'], ['charts', 'tabCharts'], ['progress', 'tabProgress']];
let view = '', choices = null;

export const go = address => { if (location.hash === `#/${address}`) route(); else location.hash = `#/${address}`; };

async function route(opened) {
  const [name, key] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  const wanted = tabs.some(([tab]) => tab === name) || name === 'document' ? name : 'numbers';
  view = wanted;
  document.body.dataset.view = wanted;
  drawTabs();
  if (wanted === 'numbers') {
    if (opened) showFound(opened);
    else if (key || desk.card) await openNumber(key || desk.card.row.id);
    else await show(Math.max(0, queue.at));
  } else if (wanted === 'documents') await showDocuments();
  else if (wanted === 'document') await showDocument(Number(key.split(':')[0]), key.split(':')[1]);
  else if (wanted === 'targets') await showTargets();
  else if (wanted === 'charts') await showCharts();
  else await showProgress();
  document.documentElement.dataset.ready = wanted;
}

// Draws again what decisions made elsewhere may have changed.
export async function refresh() {
  if (view === 'numbers') return;
  if (view === 'document' && byId('view').querySelector('form')) return;
  await route();
}

function drawTabs() {
  const current = view === 'document' ? 'documents' : view;
  byId('tabs').replaceChildren(...tabs.map(([tab, label], i) => h('a', { href: `#/${tab}`, 'aria-current': tab === current ? 'page' : false, title: String(i + 1) }, t(label))));
}

function drawWords() {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  byId('language').textContent = language === 'zh' ? 'English' : '中文';
  byId('language').lang = language === 'zh' ? 'en' : 'zh';
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', t(element.dataset.label));
  byId('help-button').title = t('help');
  drawWho();
  drawSearch();
  if (choices) drawFilters(choices, changedFilter, clearFilter);
  drawState();
  drawList();
  drawTabs();
}

// On a narrow screen the list is out of sight until it is asked for.
function openQueue(open) {
  byId('side').classList.toggle('open', open);
  byId('queue-toggle').setAttribute('aria-expanded', String(open));
  drawList();
}

function drawWho() {
  byId('who').textContent = desk.reviewer;
  byId('who').title = t('changeName');
}

async function nameReviewer() {
  const name = await askName(desk.reviewer);
  if (name) { desk.reviewer = name; localStorage.setItem('zhibiao-reviewer', name); }
  drawWho();
  return Boolean(desk.reviewer);
}

const changedFilter = () => doing(async () => {
  const opened = await openList(desk.card?.row.id);
  if (view === 'numbers') showFound(opened);
});

// What the filters offer is fetched when the first number is there.
async function prepareFilters() {
  choices = await get('choices');
  drawFilters(choices, changedFilter, clearFilter);
}

function clearFilter() {
  queue.filter = {};
  queue.text = byId('text').value = '';
  if (choices) drawFilters(choices, changedFilter, clearFilter);
  changedFilter();
}

const single = {
  a: () => decide('accept'), x: () => decide('reject'), e: edit, s: skip, f: flag, j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1),
  d: () => { if (desk.card) go(`document/${desk.card.document.d}:${desk.card.row.id}`); },
};
const everywhere = {
  u: undoLast, h: () => showHistory(id => go(`numbers/${id}`), undo), '?': showHelp, '/': () => { byId('text').focus(); byId('text').select(); },
  1: () => go('numbers'), 2: () => go('documents'), 3: () => go('targets'), 4: () => go('charts'), 5: () => go('progress'),
  Escape: () => { if (view !== 'numbers') go('numbers'); },
};

let work = Promise.resolve();

// A key that asks for words has been pressed, and its field is not there yet: what is typed meanwhile is no command.
let awaited = false;
const busy = () => tell(t('lost'));

// One thing after the other, in the order of the keys.
function doing(action) {
  work = work.then(action).catch(error => { console.warn(error.message); if (error instanceof TypeError) busy(); else tell(error.message); });
  return work;
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialogOpen()) return;
  if (event.target.closest('input, select, textarea, form')) {
    if (event.key === 'Escape' || (event.key === 'Enter' && event.target.id === 'text')) { event.target.blur(); event.preventDefault(); }
    return;
  }
  if (event.key === 'Enter' || event.key === ' ') return;
  if (awaited) { event.preventDefault(); return; }
  const onList = view === 'numbers' ? single[event.key] : undefined;
  const action = onList ?? everywhere[event.key];
  if (!action || (event.repeat && !event.key.startsWith('Arrow') && event.key !== 'j' && event.key !== 'k')) return;
  if (event.key.startsWith('Arrow') && !event.target.closest('#list, body') ) return;
  event.preventDefault();
  awaited = action === flag || action === edit;
  doing(awaited ? () => { awaited = false; return action(); } : action);
}

async function begin() {
  if (!takeToken()) { byId('view').replaceChildren(h('p', { class: 'lead' }, t('noToken'))); return; }
  setLanguage(localStorage.getItem('zhibiao-language') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'));
  const [name, key] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  const [start, opened] = await Promise.all([get('start'), openList(name === 'numbers' ? key : '', true)]);
  Object.assign(desk, { start, version: start.version, reviewer: start.reviewer || localStorage.getItem('zhibiao-reviewer') || '' });
  prepareDialog();
  prepareDesk({ doing, nameReviewer, go, refresh, clearFilter });
  prepareList(at => doing(() => { openQueue(false); if (view !== 'numbers') location.hash = '#/numbers'; return show(at); }), changedFilter);
  drawWords();
  byId('language').addEventListener('click', () => {
    setLanguage(language === 'zh' ? 'en' : 'zh');
    localStorage.setItem('zhibiao-language', language);
    drawWords();
    doing(() => route());
  });
  byId('who').addEventListener('click', nameReviewer);
  byId('help-button').addEventListener('click', showHelp);
  byId('history-button').addEventListener('click', everywhere.h);
  byId('queue-toggle').addEventListener('click', () => openQueue(!byId('side').classList.contains('open')));
  document.addEventListener('keydown', onKey);
  addEventListener('hashchange', () => doing(() => route()));
  // The question stands before the page says that it is ready, so that nobody types a name into the card.
  const named = desk.reviewer ? null : nameReviewer();
  // Keys pressed meanwhile wait for their turn behind it.
  await doing(() => route(opened));
  prepareFilters().catch(() => {});
  follow(refresh);
  prepareCharts();
  await named;
}

begin().catch(error => byId('view').replaceChildren(h('p', { class: 'lead bad' }, error.status === 401 ? t('noToken') : error.message)));
