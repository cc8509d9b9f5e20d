// The tables of the page.
const tables = {};
const sourceCell = d => (d ? h('button', { type: 'button', class: 'plain', title: d.file, onclick: () => setFilter('document', String(d.index)) }, said(titleOf(d))) : '');
const whatCell = x => [x.indicator ? either(x.indicatorZh, x.indicatorEn) : said(x.subject)];
const placeCell = x => h('span', { title: [x.placeZh, x.placeEn].filter(Boolean).join(' ') }, placeOf(x));
const gravity = { error: 0, warning: 1, info: 2 };

// A number of a target: a button where a statement stands behind it, plain where it was worked out.
function endCell(x, o, low, high, value, planned) {
  const shown = low === null && high === null ? value : null;
  const content = withUnit(shown !== null ? grouped.format(shown) : bounds(low, high, o?.modifier), x.unit);
  if (!o) return low === null && high === null && value === null ? '—' : h('span', { class: 'derived', title: t('derived') }, content, h('small', {}, ` ${t('derived')}`));
  const same = o.low === low && o.high === high;
  return [numberButton(o, [x.baseline, x.target], same || (low === null && high === null && value === null) ? null : content),
    !same && planned && !(low === null && high === null && value === null) ? h('small', {}, ` ${t('derived')}`) : ''];
}

function multipleCell(x) {
  if (x.multiple === null) return '';
  const bar = h('span', { class: 'times', 'aria-hidden': 'true' });
  bar.style.setProperty('--times', Math.min(1, Math.log2(Math.max(1, x.multiple)) / 4));
  const claim = x.claim ? h('small', { class: x.consistent === 0 ? 'claim bad' : 'claim' }, `${t('claims')} `, said(x.claim), x.consistent === 1 ? ` ✓ ${t('agrees')}` : x.consistent === 0 ? ` ✗ ${t('differs')}` : '') : '';
  return [h('span', { class: 'figure' }, `×${two.format(x.multiple)}`), bar, claim];
}

function makeTables() {
  const body = name => byId(name).querySelector('.body');
  tables.targets = makeTable(body('targets'), 'targets', [
    { head: 'where', cell: placeCell, sort: placeOf, kind: 'place' },
    { head: 'what', cell: whatCell, sort: subjectOf, kind: 'wide' },
    { head: 'baseline', cell: x => [endCell(x, x.baseline, x.baselineLow, x.baselineHigh, x.baselineValue, false), x.baselineDate ? h('small', {}, day(x.baselineDate)) : ''], sort: x => x.baselineValue, kind: 'right' },
    { head: 'target', cell: x => [endCell(x, x.target, x.low, x.high, x.value, true), x.to ? h('small', {}, stretch(x.from, x.to)) : ''], sort: x => x.value, kind: 'right' },
    { head: 'multiple', cell: multipleCell, sort: x => x.multiple, kind: 'right' },
    { head: 'result', cell: x => (x.result === null ? '' : [withUnit(grouped.format(x.result), x.unit), h('small', {}, [x.fulfilment === null ? '' : `${grouped.format(Math.round(x.fulfilment * 1000) / 10)}% · `, day(x.resultDate)])]), sort: x => x.fulfilment, kind: 'right' },
    { head: 'source', cell: x => sourceCell(x.document), sort: x => titleOf(x.document), kind: 'source' },
  ], { size: 25 });
  tables.numbers = makeTable(body('numbers'), 'numbers', [
    { head: 'value', cell: (o, list) => [statusMark(o), ' ', numberButton(o, list)], sort: valueOf, kind: 'right' },
    { head: 'what', cell: whatCell, sort: subjectOf, kind: 'wide' },
    { head: 'where', cell: placeCell, sort: placeOf, kind: 'place' },
    { head: 'when', cell: o => stretch(o.from, o.to), sort: o => o.to },
    { head: 'voice', cell: o => [t(o.stance), o.measure === 'level' ? '' : h('small', {}, t(o.measure)), o.review === 'unreviewed' ? '' : h('small', {}, `✓ ${t(o.review)}`)], sort: o => o.stance },
    { head: 'source', cell: o => sourceCell(o.document), sort: o => titleOf(o.document), kind: 'source' },
  ], { row: o => (o.review === 'rejected' ? 'rejected' : '') });
  tables.checks = makeTable(body('checks'), 'checks', [
    { head: 'severity', cell: c => h('span', { class: `severity ${c.severity}` }, t(c.severity)), sort: c => gravity[c.severity] },
    { head: 'question', cell: c => [said(c.message), h('small', { class: 'code' }, c.kind)], kind: 'wide' },
    { head: 'evidence', cell: c => h('q', { lang: isChinese(c.evidence) ? 'zh' : 'en' }, c.evidence), kind: 'wide' },
    { head: 'numbersOf', cell: c => c.observations.slice(0, 6).map(o => [numberButton(o, c.observations), ' ']) },
    { head: 'source', cell: c => sourceCell(c.document), sort: c => titleOf(c.document), kind: 'source' },
  ], { size: 25 });
  tables.documents = makeTable(body('documents'), 'documents', [
    { head: 'document', cell: d => [said(either(d.zh, d.en) || d.file), d.status === 'read' ? '' : h('span', { class: `severity ${d.status === 'failed' ? 'error' : 'warning'}` }, t(d.status)),
      d.problem ? h('small', { class: 'why' }, d.problem) : '', h('small', { class: 'code' }, d.file)], sort: titleOf, kind: 'wide' },
    { head: 'date', cell: d => (d.date ? day(d.date) : ''), sort: d => d.date, kind: 'day' },
    { head: 'publication', cell: d => [said(d.publication || d.author), d.archive ? h('small', {}, said(d.archive)) : ''], sort: d => d.publication },
    { head: 'found', cell: d => (d.found ? h('button', { type: 'button', class: 'plain', onclick: () => { setFilter('document', String(d.index)); byId('numbers').scrollIntoView(); } }, grouped.format(d.found)) : '0'), sort: d => d.found, kind: 'right' },
  ], { size: 25, row: d => (d.status === 'read' ? '' : 'not-read') });
  tables.unused = makeTable(body('unused'), 'unused', [
    { head: 'quote', cell: q => unusedWords(q) },
    { head: 'kind', cell: q => t(q.kind), sort: q => t(q.kind) },
    { head: 'why', cell: q => q.why, sort: q => q.why, kind: 'wide' },
    { head: 'source', cell: q => [sourceCell(q.document), h('small', { class: 'code' }, q.start)], sort: q => titleOf(q.document), kind: 'source' },
  ], { size: 25 });
}

// Where a sentence of a statistic holds the number, it opens in place.
function unusedWords(q) {
  const sentence = sentences[q.sentence];
  return sentence ? h('details', {}, h('summary', {}, said(q.quote)), markedSentence(sentence, q.start, q.start + q.quote.length, o => openPanel(o))) : said(q.quote);
}

function drawSections(now) {
  tables.targets.show([...now.targets].sort((a, b) => hasBaseline(b) - hasBaseline(a) || !a.indicator - !b.indicator || a.index - b.index));
  tables.numbers.show(now.observations);
  tables.checks.show([...now.checks].sort((a, b) => gravity[a.severity] - gravity[b.severity] || a.index - b.index));
  tables.documents.show([...now.documents].sort((a, b) => (a.status === 'read') - (b.status === 'read') || a.index - b.index));
  tables.unused.show(now.unused);
}
