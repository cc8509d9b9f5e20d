// What is shown: one state for all sections, kept in the page's address so that a view can be sent to a colleague.
const state = { place: '', indicator: '', status: '', document: '', year: '', text: '' };
const NONE = '-';

function tally(rows, key, name) {
  const all = new Map();
  for (const row of rows) {
    const value = key(row) || NONE;
    const entry = all.get(value) ?? { value, count: 0, name: () => name(row) };
    all.set(value, entry);
    entry.count++;
  }
  return [...all.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const areaName = key => {
  const area = areas.get(key);
  return area?.key ? either(area.zh, area.en) : t('noPlace');
};
const choices = {
  place: () => tally(observations, o => o.area, o => areaName(o.area)),
  indicator: () => tally(observations, o => o.indicator, o => (o.indicator ? either(o.indicatorZh, o.indicatorEn) : t('none'))),
  status: () => ['actual', 'planned'].map(value => ({ value, count: observations.filter(o => o.status === value).length, name: () => t(value) })),
  document: () => tally(observations.filter(o => o.document), o => String(o.document.index), o => `${titleOf(o.document)}${o.document.date ? ` (${o.document.date})` : ''}`),
  year: () => tally(observations.filter(o => o.year), o => o.year, o => o.year).sort((a, b) => (a.value < b.value ? -1 : 1)),
};
const known = Object.fromEntries(Object.entries(choices).map(([name, make]) => [name, make()]));

const terms = () => state.text.toLowerCase().split(/\s+/).filter(Boolean);
const haystacks = new Map();

function words_of(o) {
  let found = haystacks.get(o);
  if (found === undefined) {
    found = [o.quote, o.subject, o.indicatorZh, o.indicatorEn, o.placeZh, o.placeEn, o.period, o.id, sentences[o.sentence]?.text, o.document?.zh, o.document?.en, o.document?.file]
      .join('\n').toLowerCase();
    haystacks.set(o, found);
  }
  return found;
}

const holds = (text, wanted) => wanted.every(w => text.includes(w));

function fits(x, wanted) {
  return (!state.place || (x.area || NONE) === state.place)
    && (!state.indicator || (x.indicator || NONE) === state.indicator)
    && (!state.year || x.year === state.year)
    && (!state.document || String(x.document?.index) === state.document)
    && (!state.status || !x.status || x.status === state.status)
    && (!wanted.length || holds(words_of(x), wanted));
}

const isFiltered = () => Object.values(state).some(Boolean);

// Everything that the state leaves, section by section.
function chosen() {
  const wanted = terms();
  const kept = isFiltered() ? observations.filter(o => fits(o, wanted)) : observations;
  if (!isFiltered()) return { observations, targets, checks, documents, unused, kept: new Set(observations) };
  const set = new Set(kept);
  const onlyDocuments = !state.place && !state.indicator && !state.status && !state.year;
  const here = d => !state.document || String(d?.index) === state.document;
  const of = new Set(kept.map(o => o.document));
  return {
    observations: kept,
    kept: set,
    targets: targets.filter(x => (x.target || x.baseline ? set.has(x.target) || set.has(x.baseline) : onlyDocuments && here(x.document) && !wanted.length)),
    checks: checks.filter(c => (c.observations.length && !onlyDocuments ? c.observations.some(o => set.has(o))
      : onlyDocuments && here(c.document) && holds([c.message, c.evidence, c.document?.zh, c.document?.en].join('\n').toLowerCase(), wanted))),
    documents: documents.filter(d => here(d) && (of.has(d) || (onlyDocuments && holds([d.zh, d.en, d.author, d.file, d.problem].join('\n').toLowerCase(), wanted)))),
    unused: unused.filter(q => here(q.document) && holds([q.quote, q.why, sentences[q.sentence]?.text, q.document?.zh, q.document?.en].join('\n').toLowerCase(), wanted)),
  };
}

function setFilter(name, value) {
  state[name] = state[name] === value && name !== 'text' ? '' : value;
  const control = byId(`filter-${name}`);
  if (control) control.value = state[name];
  refresh();
}

function drawFilters() {
  const select = name => h('label', {}, h('span', {}, t(name)), h('select', { id: `filter-${name}`, onchange: e => setFilterTo(name, e.target.value) },
    h('option', { value: '' }, t('all')),
    known[name].map(c => h('option', { value: c.value, selected: state[name] === c.value }, `${c.name()} · ${grouped.format(c.count)}`))));
  let pause;
  const search = h('label', {}, h('span', {}, t('text')), h('input', {
    type: 'search', id: 'filter-text', value: state.text, placeholder: t('textHint'),
    oninput: e => { clearTimeout(pause); pause = setTimeout(() => setFilterTo('text', e.target.value), 150); },
  }));
  byId('filters').replaceChildren(search, ...['place', 'indicator', 'status', 'year', 'document'].map(select),
    h('button', { type: 'button', id: 'clear', onclick: () => { for (const key in state) state[key] = ''; drawFilters(); refresh(); } }, t('clear')));
}

function setFilterTo(name, value) {
  state[name] = value;
  refresh();
}

function readAddress() {
  const address = new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');
  for (const key in state) state[key] = address.get(key) ?? '';
  for (const key in known) if (!known[key].some(c => c.value === state[key])) state[key] = '';
  language = address.get('lang') === 'zh' || address.get('lang') === 'en' ? address.get('lang') : (navigator.language ?? '').startsWith('zh') ? 'zh' : 'en';
  return byObservationId.get(address.get('n') ?? '');
}

function writeAddress(observation) {
  const address = new URLSearchParams({ lang: language, ...Object.fromEntries(Object.entries(state).filter(e => e[1])), ...(observation ? { n: observation.id } : {}) });
  history.replaceState(null, '', `#${address}`);
}
