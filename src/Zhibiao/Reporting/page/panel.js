// The sentence of a number, with the number marked, how it was read, and where it stands.
let panelList = [], panelAt = 0, panelOpener = null;

// The sentence as nodes: the number asked for marked, the other statistics of the sentence as quieter buttons.
function markedSentence(sentence, chosenStart, chosenEnd, openOther) {
  const pieces = [];
  let at = 0;
  const marks = [{ start: chosenStart, end: chosenEnd, chosen: true },
    ...sentence.observations.filter(o => o.start !== chosenStart || o.end !== chosenEnd).map(o => ({ start: o.start, end: o.end, o }))]
    .map(m => ({ ...m, start: m.start - sentence.start, end: m.end - sentence.start }))
    .sort((a, b) => a.start - b.start || (b.chosen ? 1 : 0) - (a.chosen ? 1 : 0));
  const chosenMark = marks.find(m => m.chosen);
  for (const mark of marks) {
    if (mark.start < at || (!mark.chosen && mark.start < chosenMark.end && mark.end > chosenMark.start)) continue;
    pieces.push(sentence.text.slice(at, mark.start));
    const words_ = sentence.text.slice(mark.start, mark.end);
    pieces.push(mark.chosen ? h('mark', {}, words_)
      : h('button', { type: 'button', class: 'other', 'aria-label': `${t('open')} ${words_}`, onclick: () => openOther(mark.o) }, words_));
    at = mark.end;
  }
  pieces.push(sentence.text.slice(at));
  return h('blockquote', { lang: isChinese(sentence.text) ? 'zh' : 'en' }, pieces);
}

function sentenceOf(o, openOther) {
  const sentence = sentences[o.sentence];
  if (!sentence) return h('p', { class: 'note' }, t('noSentence'), ' ', h('mark', {}, said(o.quote)));
  return sentence.start >= 0 ? markedSentence(sentence, o.start, o.end, openOther) : h('blockquote', { lang: 'zh' }, sentence.text);
}

const facts = pairs => h('dl', {}, pairs.filter(p => p[1] !== '' && p[1] !== null && p[1] !== undefined && p[1] !== false)
  .map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));

function sourceFacts(d, start, end) {
  return facts([
    [t('document'), d ? [d.zh && zh(d.zh), d.zh && d.en ? h('br') : '', d.en, d.zh || d.en ? '' : d.file] : '—'],
    [t('author'), d && said(d.author)], [t('publication'), d && said(d.publication)], [t('date'), d?.date && day(d.date)], [t('page'), d?.page], [t('archive'), d && said(d.archive)],
    [t('file'), d && h('span', { class: 'code' }, d.file)], [t('position'), h('span', { class: 'code' }, `${start}–${end}`)],
  ]);
}

function pairFact(o) {
  const x = targets[o.targetIndex];
  if (!x || !x.baseline || !x.target || x.multiple === null) return '';
  const other = x.target === o ? x.baseline : x.target;
  // What the text gives as an addition or a growth is shown beside the level that follows from it.
  const planned = numberButton(x.target, [x.baseline, x.target]);
  const level = x.target.low === x.low && x.target.high === x.high;
  return [numberButton(x.baseline, [x.baseline, x.target]), ' → ', level ? planned : [withUnit(bounds(x.low, x.high, x.target.modifier), x.unit), ' (', planned, `, ${t(x.target.measure)})`], ` ×${two.format(x.multiple)}`, other.document !== o.document ? ` (${titleOf(other.document)})` : ''];
}

function readingFacts(o) {
  const standard = o.factor !== null && o.standard && o.standard !== o.unit && valueOf(o) !== null;
  return facts([
    [t('what'), [said(o.subject), o.indicator ? h('span', { class: 'quiet' }, ` · ${either(o.indicatorZh, o.indicatorEn)}`) : '']],
    [t('where'), o.placeZh || o.placeEn ? [o.placeZh && zh(o.placeZh), ' ', o.placeEn] : ''],
    [t('when'), [stretch(o.from, o.to), o.period ? h('span', { class: 'quiet' }, ' · ', said(`“${o.period}”`)) : '']],
    [t('written'), zh(o.quote)], [t('read'), [t(o.modifier), ' ', numberOf(o)]],
    [t('standard'), standard && `${grouped.format(valueOf(o) * o.factor)} ${o.standard}`],
    [t('voice'), `${t(o.status)}, ${t(o.stance)}`], [t('measure'), t(o.measure)],
    [t('inherited'), o.inherited.split(' ').filter(Boolean).map(w => t(w)).join(', ')],
    [t('pair'), pairFact(o)],
    [t('confidence'), o.confidence.toFixed(2)], [t('review'), t(o.review)], [t('method'), o.method],
    [t('identity'), h('span', { class: 'code' }, o.id)],
  ]);
}

function drawPanel() {
  const o = panelList[panelAt];
  const panel = byId('panel');
  const step = (by, label, mark) => h('button', { type: 'button', disabled: panelAt + by < 0 || panelAt + by >= panelList.length, onclick: () => movePanel(by), 'aria-label': t(label), title: t(label) }, mark);
  const doubts = checksOf.get(o) ?? [];
  panel.replaceChildren(
    h('div', { class: 'bar' },
      step(-1, 'previous', '←'), h('span', { class: 'quiet' }, panelList.length > 1 ? `${grouped.format(panelAt + 1)} ${t('of')} ${grouped.format(panelList.length)}` : ''), step(1, 'next', '→'),
      h('button', { type: 'button', class: 'close', onclick: () => panel.close(), 'aria-label': t('close'), title: t('close') }, '×')),
    h('h2', { id: 'panel-title', tabindex: '-1' }, statusMark(o), ' ', numberOf(o)),
    h('p', { class: 'under' }, [placeOf(o), subjectOf(o), stretch(o.from, o.to)].filter(Boolean).join(' · ')),
    sentenceOf(o, other => { const at = panelList.indexOf(other); if (at >= 0) panelAt = at; else panelList.splice(++panelAt, 0, other); drawPanel(); }),
    doubts.length ? h('div', { class: 'doubts' }, h('h3', {}, t('doubts')), doubts.map(c => h('p', { class: c.severity }, said(c.message)))) : '',
    readingFacts(o), h('h3', {}, t('source')), sourceFacts(o.document, o.start, o.end));
  writeAddress(o);
  panel.scrollTop = 0;
  byId('panel-title').focus({ preventScroll: true });
}

function movePanel(by) {
  if (panelAt + by < 0 || panelAt + by >= panelList.length) return;
  panelAt += by;
  drawPanel();
}

function openPanel(o, list) {
  const panel = byId('panel');
  panelList = [...new Set((list ?? [o]).filter(Boolean))];
  panelAt = Math.max(0, panelList.indexOf(o));
  if (!panel.open) {
    panelOpener = document.activeElement;
    panel.showModal();
  }
  drawPanel();
}

function preparePanel() {
  const panel = byId('panel');
  panel.addEventListener('close', () => { writeAddress(); if (panelOpener?.isConnected) panelOpener.focus({ preventScroll: true }); });
  panel.addEventListener('click', e => { if (e.target === panel) panel.close(); });
  panel.addEventListener('keydown', e => {
    if (e.target.closest('input, select') || e.altKey || e.ctrlKey || e.metaKey) return;
    if (e.key === 'ArrowLeft' || e.key === 'k') { movePanel(-1); e.preventDefault(); }
    if (e.key === 'ArrowRight' || e.key === 'j') { movePanel(1); e.preventDefault(); }
  });
}
