// The number at hand: shows it, sends what the reviewer decides, moves on.
import { byId, h, t, said, language } from '/shared.js';
import { get, post, Refused } from '/api.js';
import { queue, ensure, openList, markRow, updateRows, drawList } from '/queue.js';
import { drawCard, effects } from '/card.js';
import { editForm } from '/edit.js';
import { askNote, tell } from '/dialogs.js';

export const desk = { start: null, card: null, reviewer: '', version: 0, skipped: new Set(), form: null, window: crypto.randomUUID() };
let tools = {};
let effect = null, again = 0;

const clearFilter = () => tools.clearFilter();

const actions = { undo: id => tools.doing(() => undo(id)) };

function redrawCard() {
  const view = byId('view');
  desk.form = null;
  if (!desk.card) {
    view.replaceChildren(h('p', { class: 'lead' }, t(queue.total ? 'allDone' : 'nothing')), queue.total ? h('p', {}, t('thenRun')) : h('button', { type: 'button', onclick: clearFilter }, t('clear')));
    drawBar();
    return;
  }
  view.replaceChildren(drawCard(desk.card, { ...actions, effect }));
  drawBar();
}

// The bar is the same from card to card, and is drawn again only where it is not.
function drawBar() {
  const bar = byId('bar'), state = JSON.stringify([language, Boolean(desk.form), Boolean(desk.card)]);
  if (bar.childElementCount && bar.dataset.state === state) return;
  bar.dataset.state = state;
  if (desk.form) {
    bar.replaceChildren(h('button', { type: 'button', class: 'main', onclick: () => desk.form?.requestSubmit() }, t('save'), h('kbd', {}, 'Enter')), h('button', { type: 'button', onclick: () => desk.form?.leave() }, t('cancel'), h('kbd', {}, 'Esc')));
    return;
  }
  const button = (key, label, action, main) => h('button', { type: 'button', class: main ? 'main' : '', disabled: !desk.card, 'data-key': key, onclick: () => tools.doing(action) }, t(label), h('kbd', {}, key));
  bar.replaceChildren(
    button('a', 'accept', () => decide('accept'), true), button('x', 'reject', () => decide('reject')), button('e', 'edit', edit), button('f', 'flag', flag), button('s', 'skip', skip), button('u', 'undo', undoLast),
    h('span', { class: 'gap' }), button('d', 'openDocument', () => tools.go(`document/${desk.card.document.d}:${desk.card.row.id}`)), button('k', 'previous', () => move(-1)), button('j', 'next', () => move(1)));
}

// Shows the row of the list.
export async function show(at) {
  const row = await ensure(at);
  if (row) await openNumber(row.id);
  else if (queue.total) showFound(await openList(desk.card?.row.id));
  else showCard(null);
}

// Shows a card; what its decision has changed stands in it until another one is shown.
function showCard(card, changed = null) {
  const id = card?.row.id ?? null, same = desk.card?.row.id === id;
  desk.card = card;
  effect = changed ?? (same ? effect : null);
  redrawCard();
  if (id && location.hash.startsWith('#/numbers')) history.replaceState(null, '', `#/numbers/${encodeURIComponent(id)}`);
  if (!same) byId('view').scrollTo(0, 0);
  clearTimeout(again);
  if (card?.waiting) again = setTimeout(lookAgain, 1000);
}

// What a server's answer brings: the number's place in the list, its row there, and its card.
export function showFound({ at, row, card }, changed) {
  markRow(at, at >= 0 ? row : null);
  showCard(card, changed);
}

// Checks of the whole collection follow a decision a moment later.
async function lookAgain() {
  const known = desk.card;
  const { card } = await get('card', { id: known.row.id }).catch(() => ({}));
  if (!card || desk.card !== known || desk.form || !location.hash.startsWith('#/numbers')) return;
  const said = one => JSON.stringify([one.checks, one.targets, one.series]);
  if (said(card) !== said(known)) showCard(card);
  else if (card.waiting) again = setTimeout(lookAgain, 1000);
}

// A number that may or may not be in the list, or may be gone: an addition that was undone.
export async function openNumber(id) {
  showFound(await get('card', { id, list: queue.list }).catch(error => { if (error.status === 404) return { at: -1, card: null }; throw error; }));
}

export async function move(by) {
  if (queue.at + by < 0) return;
  if (queue.at + by >= queue.total) { tell(t('end')); return; }
  await show(queue.at + by);
}

// Goes on to the number that the server found next; stays, and says so, where there is none.
function onward(shown) {
  showFound(shown.at >= 0 ? shown : { ...shown, at: queue.at });
  if (shown.at >= 0) return;
  const left = [...desk.skipped];
  tell(t('allDone'), ' ', t('thenRun'), left.length ? [' ', t('skippedLeft', left.length), ' ', h('button', { type: 'button', class: 'link', onclick: () => tools.doing(async () => { desk.skipped.clear(); await openNumber(left[0]); }) }, t('backToSkipped'))] : '');
}

// The server keeps the lists last used; where this window's is gone, it is opened again.
async function withList(reply, then, id) {
  if (reply.left !== null) return reply;
  const { at } = await openList(id, true);
  const shown = then === 'next' ? (await post('next', { list: queue.list, id, skipped: skipped() })).shown : reply.shown && { ...reply.shown, at };
  return { ...reply, left: queue.left, shown };
}

// What was put off last; a change holds only so much.
const skipped = () => [...desk.skipped].slice(-1500);

// Sends a change; a refusal because somebody was quicker shows what is there now.
async function send(path, body) {
  if (!desk.reviewer && !(await tools.nameReviewer())) return null;
  try {
    const reply = await withList(await post(path, { ...body, reviewer: desk.reviewer, window: desk.window, list: queue.list, skipped: skipped() }), body.then, body.id ?? desk.card?.row.id);
    updateRows(reply.rows ?? [], reply.left ?? queue.left);
    if (!body.then) drawList();
    return reply;
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 409) throw error;
    await openNumber(error.body.id);
    tell(t('stale', error.body.by));
    return null;
  }
}

function tellDecided(row, kind, { decision, effect: { targets } }) {
  tell(h('p', {}, h('strong', {}, said(row.quote)), ` ${t(`${kind}_`)} `, h('button', { type: 'button', class: 'link', onclick: () => tools.doing(() => undo(decision)) }, t('undo'), h('kbd', {}, 'u'))), targets.length ? effects({ targets }) : []);
}

export async function decide(kind) {
  if (!desk.card || desk.form) return;
  const { row, stamp } = desk.card;
  const reply = await send('decide', { kind, id: row.id, seen: stamp, then: 'next' });
  if (!reply) return;
  tellDecided(row, kind, reply);
  onward(reply.shown);
}

export async function skip() {
  if (!desk.card) return;
  const { id, quote } = desk.card.row;
  desk.skipped.add(id);
  const { shown } = await withList(await post('next', { list: queue.list, id, skipped: skipped() }), 'next', id);
  tell(said(quote), ' ', t('skipped'));
  onward(shown);
}

export async function flag() {
  if (!desk.card) return;
  const note = await askNote('');
  if (note === null || note === '') return;
  const { row, stamp } = desk.card;
  const reply = await send('decide', { kind: 'flag', id: row.id, seen: stamp, note, then: 'same' });
  if (!reply) return;
  tellDecided(row, 'flag', reply);
  showFound(reply.shown);
}

// Undoes a decision; the last of the reviewer where none is named.
export async function undo(decision = '') {
  const onNumbers = location.hash.startsWith('#/numbers');
  const reply = await send('undo', { decision, then: onNumbers ? 'same' : '' });
  if (!reply) return;
  if (!reply.decision) { tell(t('noHistory')); return; }
  tell(h('p', {}, t('undidIt'), reply.quote ? [': ', said(reply.quote)] : ''));
  desk.skipped.delete(reply.id);
  if (!onNumbers) await tools.refresh();
  else if (reply.shown) showFound(reply.shown, reply.effect.targets.length ? reply.effect : null);
}

export const undoLast = () => undo();

export async function edit() {
  if (!desk.card || desk.form) return;
  const { row, stamp, values, document } = desk.card;
  const form = editForm({
    title: t('editTitle'), fields: desk.start.fields.map(f => ({ ...f, d: document.d })), values, target: { id: row.id },
    leave: () => { redrawCard(); byId('view').focus({ preventScroll: true }); },
    send: async changed => {
      if (!Object.keys(changed).length) { redrawCard(); return null; }
      try {
        const reply = await send('decide', { kind: 'edit', id: row.id, seen: stamp, fields: changed, then: 'same' });
        if (!reply) return null;
        tell(h('p', {}, t('saved'), ': ', said(row.quote)));
        showFound(reply.shown, reply.effect);
        byId('view').focus({ preventScroll: true });
        return null;
      } catch (error) {
        if (error instanceof Refused && error.body.errors) return error.body;
        throw error;
      }
    },
  });
  desk.form = form;
  byId('view').querySelector('.lower').replaceChildren(form);
  drawBar();
  form.first.focus();
  form.first.select?.();
  form.scrollIntoView({ block: 'nearest' });
}

// Adds a statistic that stands in the text; the form takes the place of `where`.
export function add(d, start, end, where, done) {
  get('reading', { d, start, end }).then(reading => {
    const form = editForm({
      title: `${t('addTitle')}: ${reading.quote}`, fields: desk.start.fields.map(f => ({ ...f, d })), values: reading.values, target: { add: true, d, start, end },
      leave: () => done(null),
      send: async changed => {
        try {
          const reply = await send('add', { d, start, end, fields: changed });
          if (reply) { tell(h('p', {}, t('add_'), ': ', said(reading.quote)), effects(reply.effect)); done(reply.id); }
          return null;
        } catch (error) {
          if (error instanceof Refused && error.body.errors) return error.body;
          throw error;
        }
      },
    });
    where.replaceChildren(form);
    form.first.focus();
    form.scrollIntoView({ block: 'nearest' });
  }).catch(error => tell(error.message));
}

// Another window or person decided on the number at hand.
export async function changedElsewhere(rows) {
  updateRows(rows);
  drawList();
  const id = desk.card?.row.id;
  if (id && rows.some(row => row.id === id) && !desk.form && location.hash.startsWith('#/numbers')) await openNumber(id);
}

export function prepareDesk(given) { tools = given; }
