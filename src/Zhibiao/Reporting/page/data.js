// The dataset: arrays of the page's JSON made into objects, shared texts put back.
const raw = JSON.parse(byId('data').textContent);
const figures = JSON.parse(byId('figures-data').textContent);
const counts = raw.counts;
const text = number => raw.texts[number];

const documents = raw.documents.map((r, index) => ({
  index, id: r[0], file: r[1], zh: r[2], en: r[3], author: r[4], date: r[5], publication: text(r[6]), page: r[7], archive: r[8], layout: text(r[9]),
  characters: r[10], status: text(r[11]), problem: r[12], found: 0,
}));

const observations = raw.observations.map((r, index) => ({
  index, id: r[0], document: documents[r[1]], sentence: r[2], start: r[3], quote: r[4], low: r[5], high: r[6], modifier: text(r[7]), unit: text(r[8]),
  factor: r[9], standard: text(r[10]), indicator: text(r[11]), indicatorZh: text(r[12]), indicatorEn: text(r[13]), subject: text(r[14]),
  placeId: text(r[15]), placeZh: text(r[16]), placeEn: text(r[17]), province: text(r[18]), status: text(r[19]), stance: text(r[20]), measure: text(r[21]),
  from: text(r[22]), to: text(r[23]), period: text(r[24]), confidence: r[25], method: text(r[26]), review: text(r[27]), targetIndex: r[28], inherited: text(r[29]),
  end: r[3] + r[4].length,
}));

const targets = raw.targets.map((r, index) => ({
  index, id: r[0], document: documents[r[1]], placeId: text(r[2]), placeZh: text(r[3]), placeEn: text(r[4]), indicator: text(r[5]), indicatorZh: text(r[6]),
  indicatorEn: text(r[7]), subject: text(r[8]), unit: text(r[9]), baselineValue: r[10], baselineLow: r[11], baselineHigh: r[12], baselineDate: text(r[13]), baseline: observations[r[14]],
  value: r[15], low: r[16], high: r[17], from: text(r[18]), to: text(r[19]), target: observations[r[20]], basis: text(r[21]), multiple: r[22], claim: r[23], consistent: r[24],
  result: r[25], resultDate: text(r[26]), fulfilment: r[27], review: text(r[28]),
}));

const checks = raw.checks.map((r, index) => ({
  index, id: r[0], kind: text(r[1]), severity: text(r[2]), document: documents[r[3]], message: r[4], evidence: r[5], observations: r[6].map(i => observations[i]),
}));

const unused = raw.unused.map((r, index) => ({ index, document: documents[r[0]], start: r[1], quote: r[2], kind: text(r[3]), why: text(r[4]), sentence: r[5] }));

const sentences = raw.sentences.map(r => ({ start: r[0], text: r[1], observations: [] }));

const byObservationId = new Map();
const checksOf = new Map();
for (const o of observations) {
  byObservationId.set(o.id, o);
  if (o.document) o.document.found++;
  if (o.sentence >= 0) sentences[o.sentence].observations.push(o);
  // A province counts with all below it; what lies above provinces counts for itself.
  o.area = o.province || o.placeId || o.placeZh;
  o.year = (o.to || o.from).slice(0, 4);
}
for (const c of checks) {
  for (const o of c.observations) checksOf.set(o, [...(checksOf.get(o) ?? []), c]);
}
for (const x of targets) {
  const of = x.target ?? x.baseline;
  x.area = of?.area ?? (x.placeId || x.placeZh);
  x.year = (x.to || x.from || '').slice(0, 4);
}

// Names of the areas: the province's own where some number is of the province itself.
const areas = new Map();
for (const o of observations) {
  const area = areas.get(o.area) ?? { key: o.area, count: 0, zh: '', en: '' };
  areas.set(o.area, area);
  area.count++;
  if (o.placeId === o.area || (!area.own && !area.zh)) {
    area.own = o.placeId === o.area;
    [area.zh, area.en] = area.own ? [o.placeZh, o.placeEn] : [o.placeZh, o.placeEn];
  }
}
for (const area of areas.values()) {
  // Only places below it are named: its own name is another table's, else its id says more than one of them would.
  const province = raw.provinces.find(p => p[0] === area.key);
  if (!area.own && province) [, area.zh, area.en] = province;
  else if (!area.own && area.key.startsWith('cn-')) area.zh = area.en = area.key.slice(3).replaceAll('-', ' ').replace(/^./, c => c.toUpperCase());
}

// Whether a target says where it starts from.
const hasBaseline = x => x.baseline !== undefined || x.baselineValue !== null;

// What a number or target is of, in the page's language.
const subjectOf = x => (x.indicator ? either(x.indicatorZh, x.indicatorEn) : x.subject);
const placeOf = x => either(x.placeZh, x.placeEn) || '—';
const titleOf = d => (d ? either(d.zh, d.en) || d.file : '—');
