// The other views: documents with all their marks, targets, progress.
import { byId, h, t, said, either, grouped, two, day, stretch, bounds, withUnit, isChinese } from '/shared.js';
import { get, idle } from '/api.js';
import { legend } from '/card.js';
import { add } from '/desk.js';

const page = (name, ...content) => { byId('view').replaceChildren(h('div', { class: `page ${name}` }, ...content)); byId('bar').replaceChildren(); };

// Many rows: what is in sight at once, the others while nothing else is to be done.
function filled(box, rows, draw) {
  const first = 30, more = 100;
  let at = first;
  const go = () => {
    if (!box.isConnected) return;
    box.append(...rows.slice(at, at + more).map(draw));
    at += more;
    if (at < rows.length) idle(go);
  };
  box.append(...rows.slice(0, first).map(draw));
  if (rows.length > first) requestAnimationFrame(() => idle(go));
  return box;
}

const meter = (value, max) => h('progress', { value: String(value), max: String(Math.max(1, max)) });
const toNumber = (id, ...content) => h('a', { href: `#/numbers/${encodeURIComponent(id)}` }, ...content);

function table(name, heads, rows) {
  return h('table', { class: `wide ${name}` }, h('thead', {}, h('tr', {}, heads.map(head => h('th', { scope: 'col' }, head)))),
    filled(h('tbody', {}), rows, cells => h('tr', {}, cells().map((cell, i) => h('td', { 'data-head': heads[i] }, cell)))));
}

export async function showDocuments() {
  const { rows, total } = await get('documents');
  page('documents', h('h1', {}, t('allTexts')), rows.length < total ? h('p', { class: 'note' }, t('targetsShown', grouped.format(rows.length), grouped.format(total))) : '', filled(h('ul', { class: 'shelf' }), rows, d => h('li', {},
    h('a', { href: `#/document/${d.d}` }, said(either(d.zh, d.en) || d.file)), h('p', { class: 'quiet' }, [said(d.publication), d.date && day(d.date), d.page && t('pageOf', d.page)].filter(Boolean).map((w, i) => [i ? ' · ' : '', w])),
    d.problem ? h('p', { class: 'bad' }, d.problem) : h('p', { class: 'quiet' }, meter(d.reviewed, d.count), ' ', t('numbersIn', d.count, d.reviewed)))));
}

export async function showDocument(d, chosen) {
  const reply = await get('document', { d });
  const addBox = h('div', { class: 'adding' });
  const done = id => { if (id) location.hash = `#/numbers/${encodeURIComponent(id)}`; else addBox.replaceChildren(); };
  const adding = (start, end) => add(d, start, end, addBox, done);
  const text = h('div', { class: 'whole' }, reply.lines.map(line => h('p', { class: line.role, lang: isChinese(line.pieces.map(p => p.text).join('')) ? 'zh' : 'en' }, line.pieces.map(piece => pieceOf(piece, adding, chosen)))));
  const offer = h('button', { type: 'button', class: 'main offer', hidden: true, onmousedown: event => event.preventDefault() }, t('addThis'));
  page('document', h('p', {}, h('a', { href: '#/documents' }, `← ${t('allTexts')}`)), h('h1', {}, said(either(reply.zh, reply.en) || reply.file)), legend(), h('p', { class: 'note' }, t('selectHint')), addBox, text, offer);
  document.onselectionchange = () => {
    const span = selected(text);
    offer.hidden = !span;
    if (!span) return;
    const box = getSelection().getRangeAt(0).getBoundingClientRect(), around = byId('view').getBoundingClientRect();
    offer.style.left = `${Math.max(8, Math.min(box.left - around.left, around.width - 200))}px`;
    offer.style.top = `${box.bottom - around.top + byId('view').scrollTop + 6}px`;
    offer.onclick = () => { offer.hidden = true; getSelection().removeAllRanges(); adding(...span); };
  };
  const mark = text.querySelector('.chosen');
  mark?.scrollIntoView({ block: 'center' });
  mark?.focus({ preventScroll: true });
}

function pieceOf(piece, adding, chosen) {
  if (piece.id) {
    const link = toNumber(piece.id, piece.text);
    link.className = `m number ${piece.review}${piece.id === chosen ? ' chosen' : ''}`;
    link.title = `${t(piece.review)}${piece.flagged ? ' ⚑' : ''}`;
    link.dataset.start = piece.start;
    return link;
  }
  const element = piece.unused ? h('button', { type: 'button', class: 'm unused', title: t('whyNot', piece.unused), onclick: () => { if (getSelection().isCollapsed) adding(piece.start, piece.start + piece.text.length); } }, piece.text)
    : h('span', { class: piece.kind ? `m ${piece.kind}` : '', title: piece.says || false }, piece.text);
  element.dataset.start = piece.start;
  return element;
}

// The characters selected, as offsets of the document; null where none are.
function selected(text) {
  const chosen = getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return null;
  const range = chosen.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const offset = (node, at) => {
    if (node.nodeType !== Node.TEXT_NODE) return at < node.childNodes.length ? offset(node.childNodes[at], 0) : node.lastChild ? offset(node.lastChild, node.lastChild.length ?? node.lastChild.childNodes.length) : -1;
    const holder = node.parentElement.closest('[data-start]');
    return holder ? Number(holder.dataset.start) + at : -1;
  };
  const start = offset(range.startContainer, range.startOffset), end = offset(range.endContainer, range.endOffset);
  return start >= 0 && end > start && end - start <= 80 ? [start, end] : null;
}

let targetsOffset = 0;

export async function showTargets() {
  const { rows, total } = await get('targets', { offset: targetsOffset, limit: 100 });
  const number = (x, which) => {
    const figure = withUnit(bounds(x[`${which}Low`], x[`${which}High`]), x.unit), id = x[`${which}Id`];
    return x[`${which}Value`] === null ? '—' : id ? toNumber(id, figure) : figure;
  };
  const turn = by => h('button', { type: 'button', disabled: targetsOffset + by < 0 || targetsOffset + by >= total, onclick: () => { targetsOffset += by; showTargets(); } }, t(by < 0 ? 'previous' : 'next'));
  page('targets', h('h1', {}, t('tabTargets')), h('p', { class: 'lead' }, t('targetsLead')),
    table('of-targets', [t('place'), t('indicator'), t('baseline'), t('target'), t('period'), t('multiple'), t('claims'), t('consistency'), t('review')], rows.map(x => () => [
      said(either(x.placeZh, x.placeEn)), said(x.indicator ? either(x.indicatorZh, x.indicatorEn) : x.subject), number(x, 'baseline'), number(x, 'target'), stretch(x.from, x.to),
      x.multiple === null ? '' : h('strong', {}, `×${two.format(x.multiple)}`), said(x.claim), x.consistent === null ? '' : h('span', { class: x.consistent ? '' : 'bad' }, t(x.consistent ? 'agrees' : 'differs')), t(x.review)])),
    total > 100 ? h('p', { class: 'pager' }, turn(-100), ` ${t('targetsShown', `${targetsOffset + 1}–${targetsOffset + rows.length}`, grouped.format(total))} `, turn(100)) : '');
}

export async function showProgress() {
  const found = await get('progress');
  const whole = n => grouped.format(n);
  page('progress-page', h('h1', {}, t('tabProgress')), h('p', { class: 'lead' }, t('progressLead', whole(found.reviewed), whole(found.total), whole(found.total - found.reviewed))), meter(found.reviewed, found.total),
    h('p', { class: 'counts' }, ['accepted', 'corrected', 'rejected', 'flagged'].map(key => h('span', {}, h('strong', {}, whole(found[key])), ` ${t(key)}`))),
    found.reviewers.length ? [h('h2', {}, t('byReviewer')), table('of-reviewers', [t('name'), t('decided')], found.reviewers.map(r => () => [r.name, whole(r.decisions)]))] : '',
    h('h2', {}, t('agreement')), found.agreement.length ? table('of-agreement', [t('field'), t('compared'), t('agreed'), t('alpha')], found.agreement.map(f => () => [t(f.field), whole(f.rows), f.percent === null ? '—' : `${Math.round(f.percent)}%`, f.alpha === null ? '—' : f.alpha.toFixed(2)])) : h('p', { class: 'quiet' }, t('noAgreement')),
    found.conflicts.length ? [h('h2', {}, t('conflicts')), h('p', { class: 'note' }, t('conflictsHint')), h('ul', { class: 'conflicts' }, found.conflicts.map(c => h('li', {}, toNumber(c.id, said(c.quote)), ': ', said(c.says))))] : '',
    found.lost.length ? [h('h2', {}, t('lostDecisions')), h('ul', {}, found.lost.map(l => h('li', {}, said(l))))] : '',
    h('h2', {}, t('byDocument')), filled(h('ul', { class: 'shelf meters' }), found.documents.filter(d => d.count), d => h('li', {}, h('a', { href: `#/document/${d.d}` }, said(either(d.zh, d.en) || d.file)), meter(d.reviewed, d.count), h('span', { class: 'quiet' }, t('numbersIn', d.count, d.reviewed)))));
}
