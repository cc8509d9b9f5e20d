// One number with all that is needed to judge it.
import { h, t, zh, said, either, numberOf, grouped, two, day, stretch, bounds, withUnit, isChinese } from '/shared.js';
import { reviewMark } from '/queue.js';

// A stretch of the document as nodes: what was recognised in its colour; another number leads to its own card.
export function marked(pieces) {
  return pieces.map(p => {
    if (p.id) return h('a', { href: `#/numbers/${encodeURIComponent(p.id)}`, class: 'm other', title: t('otherNumber') }, p.text);
    if (!p.kind) return p.text;
    const title = [p.own ? '' : '', t(`${p.kind}Mark`), p.says].filter(Boolean).join(': ');
    return h(p.kind === 'number' ? 'mark' : 'span', { class: `m ${p.kind}${p.own ? ' own' : ''}`, title }, p.text);
  });
}

// What the colours mean.
export const legend = () => h('p', { class: 'legend' }, ['number', 'place', 'time', 'indicator'].map(kind => [h('span', { class: `m ${kind}` }, t(`${kind}Mark`)), ' ']));

const passage = (pieces, kind) => h('p', { class: kind, lang: isChinese(pieces.map(p => p.text).join('')) ? 'zh' : 'en' }, marked(pieces));

function headline(card) {
  const d = card.document;
  const about = [said(d.publication), d.date && day(d.date), d.page && t('pageOf', d.page), said(d.author)].filter(Boolean);
  return h('div', { class: 'headline' },
    h('h1', { id: 'card-title' }, said(either(d.zh, d.en) || d.file), d.zh && d.en ? h('small', {}, said(either(d.en, d.zh))) : ''),
    h('p', { class: 'about' }, about.map((words, i) => [i ? ' · ' : '', words]), h('span', { class: 'code' }, ` ${d.file}`)));
}

function passages(card) {
  const chinese = h('div', { class: 'text' },
    card.heading ? h('p', { class: 'context', title: t('headlined') }, marked(card.heading)) : '',
    card.dateline ? h('p', { class: 'context', title: t('dateline') }, marked(card.dateline)) : '',
    card.before ? passage(card.before, 'beside') : '',
    h('blockquote', { lang: card.language === 'zh' ? 'zh' : 'en' }, marked(card.sentence)),
    card.after ? passage(card.after, 'beside') : '');
  if (!card.english) return h('div', { class: 'passages' }, chinese);
  return h('div', { class: 'passages two' }, chinese, h('div', { class: 'text english', lang: 'en' }, h('h2', {}, t('english')), h('p', {}, marked(card.english))));
}

const fieldMark = { value: 'number', place: 'place', period: 'time', indicator: 'indicator', subject: 'indicator' };

function fieldValue(name, row) {
  switch (name) {
    case 'value': return h('span', {}, h('strong', {}, numberOf(row)), ['exact', 'range'].includes(row.modifier) ? '' : h('span', { class: 'quiet' }, ` · ${t(row.modifier)}`));
    case 'standard': return `${grouped.format(row.value * row.factor)} ${row.standard}`;
    case 'subject': return said(row.subject);
    case 'indicator': return row.indicator ? [either(row.indicatorZh, row.indicatorEn), h('span', { class: 'code' }, ` ${row.indicator}`)] : '';
    case 'place': return row.placeZh || row.placeEn ? [row.placeZh && zh(row.placeZh), ' ', row.placeEn] : '';
    case 'period': return row.from ? [stretch(row.from, row.to), row.period ? h('span', { class: 'quiet' }, ' ', said(`“${row.period}”`)) : ''] : '';
    case 'status': return [h('span', { class: `dot ${row.status}` }, row.status === 'planned' ? '○' : '●'), ` ${t(row.status)} · ${t(row.stance)}`];
    case 'measure': return t(row.measure);
    default: return '';
  }
}

function fields(card) {
  const row = card.row;
  const names = ['value', row.factor !== null && row.standard && row.standard !== row.unit ? 'standard' : '', 'subject', 'indicator', 'place', 'period', 'status', 'measure'].filter(Boolean);
  const corrected = new Set(card.corrected ?? []);
  return h('table', { class: 'fields' }, h('thead', {}, h('tr', {}, h('td'), h('td'), h('th', { scope: 'col', class: 'how' }, t('method')))), h('tbody', {}, names.map(name => {
    const value = fieldValue(name, row);
    const how = card.how[name] ?? {};
    return h('tr', { class: corrected.has(name) ? 'corrected' : '' },
      h('th', { scope: 'row' }, h('span', { class: `key ${fieldMark[name] ?? ''}` }, t(name))),
      h('td', {}, value || h('span', { class: 'quiet' }, t('notSaid'))),
      h('td', { class: 'how' }, how.inherited || how.partly ? h('em', {}, t(how.inherited ? 'inheritedOf' : 'partlyOf')) : '', how.rule ? h('span', { class: 'code', title: t('ruleOf') }, how.rule) : ''));
  })));
}

const targetNumber = (x, which) => withUnit(bounds(x[`${which}Low`], x[`${which}High`]), x.unit);

export function targetLine(x) {
  return h('p', { class: 'target' }, h('span', {}, [either(x.placeZh, x.placeEn), x.indicator ? either(x.indicatorZh, x.indicatorEn) : x.subject].filter(Boolean).map((w, i) => [i ? ' · ' : '', said(w)])),
    h('span', { class: 'sum' }, x.baselineValue === null ? '?' : targetNumber(x, 'baseline'), ' → ', x.targetValue === null ? '?' : targetNumber(x, 'target'),
      x.multiple === null ? '' : h('strong', {}, ` ×${two.format(x.multiple)}`),
      x.consistent === null ? '' : h('span', { class: x.consistent ? 'quiet' : 'bad' }, ` ${t(x.consistent ? 'agrees' : 'differs')}`)));
}

// The targets before and after a decision.
export function effects(found) {
  if (!found.targets.length) return h('p', { class: 'quiet' }, t('effectNone'));
  return found.targets.map(change => h('div', { class: 'change' },
    change.before ? h('div', { class: 'old' }, targetLine(change.before)) : h('p', { class: 'quiet' }, t('fresh')),
    change.after ? h('div', { class: 'new' }, targetLine(change.after)) : h('p', { class: 'bad' }, t('gone'))));
}

function decisions(card, undo) {
  if (!card.decisions.length) return '';
  return h('section', { class: 'log' }, h('h2', {}, t('decisions')), card.decisions.map(d => h('p', { class: d.undone ? 'undone' : '' },
    `${d.reviewer}: ${t(`${d.kind}_`)}`, d.changes.length ? `, ${d.changes.map(c => `${t(c.field)} ${c.old || '—'} → ${c.new || '—'}`).join('; ')}` : '', d.note ? [' “', said(d.note), '”'] : '', h('span', { class: 'quiet' }, ` ${d.at}`),
    d.undone ? h('span', { class: 'quiet' }, ` ${t('undone')}`) : h('button', { type: 'button', class: 'link', onclick: () => undo(d.id) }, t('undo')))));
}

export function drawCard(card, actions) {
  const { row } = card;
  return h('article', { class: `card ${row.review}`, 'aria-labelledby': 'card-title', 'data-id': row.id },
    headline(card),
    card.checks.length ? h('div', { class: 'doubts' }, h('h2', {}, t('doubts')), card.checks.map(c => h('p', {}, h('span', { class: `severity ${c.severity}` }, t(c.severity)), ' ', said(c.message)))) : '',
    passages(card),
    h('div', { class: 'lower' },
      h('section', {}, h('h2', { class: 'figure' }, h('span', { class: `badge ${row.review}` }, row.flagged ? '⚑ ' : '', reviewMark[row.review], ' ', t(row.review)), h('span', { class: 'quiet sure' }, `${t('confidence')} ${row.confidence.toFixed(2)}`)), fields(card)),
      h('div', {},
        actions.effect ? h('section', { class: 'effect', id: 'effect' }, h('h2', {}, t('effectTitle')), effects(actions.effect)) : '',
        h('section', { class: 'feeds' }, h('h2', {}, t('feeds')), card.targets.length ? card.targets.map(targetLine) : h('p', { class: 'quiet' }, t('noTarget')), card.series ? h('p', { class: 'quiet' }, t(card.series === 1 ? 'seriesPoint' : 'seriesPoints', card.series)) : ''),
        decisions(card, actions.undo))));
}
