// The windows over the page: name, note, keys, history; and the line at the foot that says what happened.
import { byId, h, t, said } from '/shared.js';
import { get } from '/api.js';
import { legend } from '/card.js';

let closing = null;

// Opens the one dialog; the promise gives what it was closed with, null where it was left.
export function openDialog(title, ...content) {
  const dialog = byId('dialog');
  closing?.(null);
  dialog.replaceChildren(h('div', { class: 'bar' }, h('h2', { id: 'dialog-title' }, title),
    h('button', { type: 'button', class: 'close', 'aria-label': t('close'), title: t('close'), onclick: () => closeDialog(null) }, '×')), ...content.flat());
  if (!dialog.open) dialog.showModal();
  return new Promise(resolve => {
    closing = value => {
      closing = null;
      // The field that has the focus goes out of sight before the browser takes the focus from it; until then it would swallow the next key.
      if (dialog.open) { document.activeElement?.blur(); dialog.close(); }
      resolve(value);
    };
  });
}

export const closeDialog = value => closing?.(value);
export const dialogOpen = () => byId('dialog').open;

export function prepareDialog() {
  const dialog = byId('dialog');
  // This is told a while after it closed; another one may be open by then.
  dialog.addEventListener('close', () => { if (!dialog.open) closing?.(null); });
  dialog.addEventListener('click', event => { if (event.target === dialog) closeDialog(null); });
  dialog.addEventListener('cancel', event => { event.preventDefault(); closeDialog(null); });
}

function asking(title, hint, label, submit, field) {
  const done = openDialog(title, [hint].flat().map(words => h('p', { class: 'note' }, words)), h('label', {}, h('span', {}, label), field),
    h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'main', onclick: () => closeDialog(field.value.trim()) }, submit)));
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); closeDialog(field.value.trim()); }
  });
  field.focus();
  field.select();
  return done;
}

export const askName = known => asking(t('nameTitle'), [t('nameHint'), t('firstSteps')], t('name'), t('begin'), h('input', { id: 'name', maxlength: '80', value: known, autocomplete: 'off' }));
export const askNote = known => asking(t('flagTitle'), t('noteHint'), t('note'), t('save'), h('textarea', { id: 'note', rows: '3', maxlength: '500' }, known));

const keys = [['a', 'kAccept'], ['x', 'kReject'], ['e', 'kEdit'], ['s', 'kSkip'], ['u', 'kUndo'], ['f', 'kFlag'], ['j ↓', 'kNext'], ['k ↑', 'kPrevious'], ['d', 'kDocument'],
  ['h', 'kHistory'], ['/', 'kSearch'], ['1 – 5', 'kTabs'], ['Enter', 'kSave'], ['Esc', 'kEscape'], ['?', 'kHelp']];

const marks = [['●', 'actual'], ['○', 'planned'], ['✓', 'accepted'], ['✎', 'corrected'], ['✕', 'rejected'], ['⚑', 'flagged']];

export const showHelp = () => openDialog(t('helpTitle'), h('dl', { class: 'keys' }, keys.map(([key, what]) => h('div', {}, h('dt', {}, key.split(' ').map(k => (k === '–' ? k : h('kbd', {}, k)))), h('dd', {}, t(what))))),
  h('h3', {}, t('legend')), legend(), h('p', {}, marks.map(([mark, what], i) => [i ? ' · ' : '', mark, ' ', t(what)])), h('p', { class: 'note' }, t('edgeNote'), ' ', t('orderNote')));

// Every decision, the last first; each can be undone.
export async function showHistory(open, undo) {
  const list = h('ol', { class: 'history' });
  const more = h('button', { type: 'button', onclick: () => load() }, t('more'));
  let offset = 0;
  async function load() {
    const reply = await get('history', { offset, limit: 50 });
    offset += reply.rows.length;
    list.append(...reply.rows.map(d => h('li', { class: d.undone ? 'undone' : '' },
      h('button', { type: 'button', class: 'link', disabled: !d.known, onclick: () => { closeDialog(null); open(d.observation); } }, said(d.quote || '—')),
      h('span', {}, ` ${d.reviewer}: ${t(`${d.kind}_`)}`, d.note ? [' “', said(d.note), '”'] : ''), h('span', { class: 'quiet' }, ` ${d.at}`),
      d.kind === 'undo' ? '' : d.undone ? h('span', { class: 'quiet' }, ` ${t('undone')}`) : h('button', { type: 'button', class: 'undo', onclick: async () => { closeDialog(null); await undo(d.id); } }, t('undo')))));
    more.hidden = offset >= reply.total;
    if (!reply.total) list.replaceChildren(h('li', { class: 'quiet' }, t('noHistory')));
  }
  openDialog(t('historyTitle'), list, more);
  await load();
  byId('dialog').querySelector('.undo, .close')?.focus();
}

let fading = 0;

export function tell(...content) {
  const toast = byId('toast');
  toast.replaceChildren(...content.flat());
  toast.classList.add('shown');
  clearTimeout(fading);
  fading = setTimeout(() => toast.classList.remove('shown'), 7000);
}
