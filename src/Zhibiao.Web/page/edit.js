// The form that corrects a number or adds one. The server looks at every field as it is typed.
import { h, t, said, isChinese } from '/shared.js';
import { get, post, latest } from '/api.js';
import { effects } from '/card.js';

// A text field with a list of proposals below, driven by the arrows.
function completed(input, what, extra) {
  const list = h('ul', { role: 'listbox', id: `${input.id}-list`, hidden: true });
  let found = [], at = -1, turn = 0;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-autocomplete', 'list');
  input.placeholder = t('chooseHint');
  const shut = () => { list.hidden = true; at = -1; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
  function take(one) {
    input.value = one.id || one.zh;
    shut();
    input.dispatchEvent(new Event('input', { bubbles: true }));
    shut();
  }
  function draw() {
    list.replaceChildren(...found.map((one, i) => h('li', { role: 'option', id: `${list.id}-${i}`, 'aria-selected': String(i === at), onmousedown: event => { event.preventDefault(); take(one); } },
      said(one.zh), ' ', one.en, h('span', { class: 'code' }, ` ${one.id}`), one.says ? h('small', {}, one.says) : '')));
    list.hidden = !found.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (at < 0) list.scrollIntoView({ block: 'nearest' });
    else { input.setAttribute('aria-activedescendant', `${list.id}-${at}`); list.children[at]?.scrollIntoView({ block: 'nearest' }); }
  }
  input.addEventListener('input', async event => {
    if (!event.isTrusted) return;
    const mine = ++turn, text = input.value.trim();
    if (!text) { shut(); return; }
    const reply = await get(what, { q: text, ...extra });
    if (mine !== turn || document.activeElement !== input) return;
    found = reply.rows;
    at = -1;
    draw();
  });
  input.addEventListener('keydown', event => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      at = (at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length;
      draw();
    } else if (event.key === 'Enter' && !event.isComposing) take(found[Math.max(0, at)]);
    else if (event.key === 'Tab' && at >= 0) { take(found[at]); return; }
    else if (event.key === 'Escape') shut();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener('blur', () => { turn++; shut(); });
  return list;
}

function control(field, value) {
  const id = `edit-${field.name}`;
  if (field.choices.length) {
    const select = h('select', { id, name: field.name }, field.choices.map(choice => h('option', { value: choice }, choice === '' ? '—' : t(choice))));
    select.value = value;
    return [select];
  }
  const input = h('input', { id, name: field.name, value, autocomplete: 'off', spellcheck: 'false', lang: isChinese(value) ? 'zh' : false });
  if (field.proposals) return [input, completed(input, field.proposals, { d: field.d })];
  return [input];
}

// Draws the form; `send` saves it and gives the reply, `leave` closes it.
export function editForm({ title, fields, values, target, send, leave }) {
  const said_ = new Map(), rows = new Map();
  const outcome = h('div', { class: 'outcome', 'aria-live': 'polite' });
  const save = h('button', { type: 'submit', class: 'main' }, t('save'), ' ', h('kbd', {}, 'Enter'));
  const form = h('form', { class: 'edit', 'aria-label': title, novalidate: true },
    h('h2', {}, title),
    h('div', { class: 'grid' }, fields.map(field => {
      const [input, list] = control(field, values[field.name] ?? '');
      const note = h('output', { class: 'note', for: input.id });
      const row = h('div', { class: 'line' }, h('label', { for: input.id }, t(field.label)), h('div', { class: 'box' }, input, list ?? ''), note);
      input.setAttribute('aria-describedby', (note.id = `${input.id}-note`));
      rows.set(field.name, row);
      said_.set(field.name, [input, note]);
      return row;
    })),
    outcome,
    // The form of a card has its buttons in the bar below, which is always in sight.
    h('div', { class: 'buttons', hidden: !target.add }, save, h('button', { type: 'button', onclick: leave }, t('cancel'), ' ', h('kbd', {}, 'Esc'))));

  const changed = () => Object.fromEntries(fields.map(f => [f.name, said_.get(f.name)[0].value.trim()]).filter(([name, value]) => target.add || value !== (values[name] ?? '')));
  let turn = 0;

  function show(reply) {
    for (const field of fields) {
      const [input, note] = said_.get(field.name);
      const error = reply.errors?.[field.name] ?? '', hint = reply.says?.[field.name] ?? '';
      note.className = `note ${error ? 'bad' : ''}`;
      note.replaceChildren(error || hint || '');
      input.setAttribute('aria-invalid', String(Boolean(error)));
      rows.get(field.name).classList.toggle('changed', input.value.trim() !== (values[field.name] ?? ''));
    }
    outcome.replaceChildren(...(reply.errors?.[''] ? [h('p', { class: 'bad' }, reply.errors[''])] : []), ...(reply.effect ? [effects(reply.effect)].flat(2) : []));
    if (reply.effect) form.scrollIntoView({ block: 'nearest' });
  }

  // What is being put together of letters is no word yet; what was saved is looked at by the saving.
  const check = latest(async () => {
    const mine = turn, reply = await post('check', { ...target, fields: changed() });
    if (mine === turn) show(reply);
  });

  form.addEventListener('input', event => { if (!event.isComposing) check(); });
  form.addEventListener('compositionend', check);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (save.disabled) return;
    turn++;
    save.disabled = true;
    try {
      const refused = await send(changed());
      if (refused) {
        show(refused);
        const first = fields.find(f => refused.errors?.[f.name]);
        if (first) said_.get(first.name)[0].focus();
      }
    } finally { save.disabled = false; }
  });
  form.addEventListener('keydown', event => { if (event.key === 'Escape' && !event.defaultPrevented) { event.preventDefault(); event.stopPropagation(); leave(); } });
  if (target.add) check();
  form.leave = leave;
  form.first = said_.get(fields[0].name)[0];
  return form;
}
