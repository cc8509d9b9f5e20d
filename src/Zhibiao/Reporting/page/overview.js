// What was read and found, at a glance; the bars are filters as well.
const FEW = 8;

function drawOverview(now) {
  const reported = observations.filter(o => o.status === 'actual').length;
  const notRead = counts.skipped + counts.failed ? t('leadNot', grouped.format(counts.skipped), grouped.format(counts.failed)) : '';
  const places = new Set(observations.map(o => o.placeId || o.placeZh).filter(Boolean)).size;
  byId('lead').textContent = t('lead', ...[counts.read, notRead, counts.quantities, counts.observations, reported, counts.observations - reported, places, counts.targets, targets.filter(hasBaseline).length]
    .map(x => (typeof x === 'number' ? grouped.format(x) : x)));
  const tile = (to, number, label) => h('a', { class: 'tile', href: `#${to}`, onclick: goTo }, h('strong', {}, grouped.format(number)), ' ', t(label));
  byId('tiles').replaceChildren(tile('documents', counts.read, 'tileDocuments'), tile('numbers', counts.observations, 'tileNumbers'),
    tile('targets', counts.targets, 'tileTargets'), tile('checks', counts.checks, 'tileChecks'));
  const cut = (name, key, have) => (have < counts[key] ? h('p', { class: 'cut' }, t('cut', grouped.format(have), grouped.format(counts[key]), t(name))) : '');
  byId('notices').replaceChildren(...[cut('numbers', 'observations', observations.length), cut('documents', 'documents', documents.length),
    cut('targets', 'targets', targets.length), cut('checks', 'checks', checks.length), cut('unused', 'unused', unused.length)].filter(Boolean));
  byId('facets').replaceChildren(
    facet('byPlace', 'place', now, o => o.area), facet('byIndicator', 'indicator', now, o => o.indicator), facet('byYear', 'year', now, o => o.year));
}

function facet(head, name, now, key) {
  const found = new Map();
  for (const o of now.observations) {
    const value = key(o) || NONE;
    const entry = found.get(value) ?? { actual: 0, planned: 0 };
    found.set(value, entry);
    entry[o.status]++;
  }
  let rows = known[name].filter(c => found.has(c.value) && (name !== 'year' || c.value !== NONE)).map(c => ({ ...c, ...found.get(c.value) }));
  if (name !== 'year') rows.sort((a, b) => (a.value === NONE) - (b.value === NONE) || b.actual + b.planned - a.actual - a.planned || (a.value < b.value ? -1 : 1));
  const rest = name === 'year' && rows.length > FEW + 4 ? rows.length - FEW - 4 : name !== 'year' && rows.length > FEW ? rows.length - FEW : 0;
  if (name === 'year' && rest) rows = [...rows].sort((a, b) => b.actual + b.planned - a.actual - a.planned).slice(0, FEW + 4).sort((a, b) => (a.value < b.value ? -1 : 1));
  else rows = rows.slice(0, rows.length - rest);
  const most = Math.max(1, ...rows.map(r => r.actual + r.planned));
  return h('div', { class: 'facet' }, h('h3', {}, t(head)), h('ul', {}, rows.map(r => {
    const bar = kind => {
      const part = h('span', { class: `bar ${kind}` });
      part.style.setProperty('--share', r[kind] / most);
      return r[kind] ? part : '';
    };
    return h('li', {}, h('button', {
      type: 'button', 'aria-pressed': String(state[name] === r.value), title: `${r.name()}: ${t('reported')} ${r.actual}, ${t('planned')} ${r.planned}`, onclick: () => setFilter(name, r.value),
    }, h('span', { class: 'name' }, r.name()), h('span', { class: 'track' }, bar('actual'), bar('planned')), h('span', { class: 'count' }, grouped.format(r.actual + r.planned))));
  })), rest > 0 ? h('p', { class: 'quiet' }, `+ ${grouped.format(rest)} ${t('more')}`) : '');
}
