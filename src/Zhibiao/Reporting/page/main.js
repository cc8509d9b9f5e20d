// Puts the page together and keeps it in step with the filters and the language.
const sections = ['overview', 'targets', 'charts', 'numbers', 'checks', 'documents', 'unused'];

function goTo(event) {
  event.preventDefault();
  const section = byId(event.currentTarget.getAttribute('href').slice(1));
  section.scrollIntoView();
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
}

function drawContents(now, charts) {
  const number = { targets: now.targets.length, charts, numbers: now.observations.length, checks: now.checks.length, documents: now.documents.length, unused: now.unused.length };
  byId('contents').replaceChildren(...sections.filter(s => !byId(s).hidden).map(s => h('a', { href: `#${s}`, onclick: goTo }, t(s), s in number ? h('span', { class: 'count' }, grouped.format(number[s])) : '')));
}

function refresh() {
  const now = chosen();
  drawOverview(now);
  drawSections(now);
  const charts = drawCharts(now);
  drawContents(now, charts);
  byId('filter-state').textContent = isFiltered() ? `${grouped.format(now.observations.length)} ${t('of')} ${grouped.format(observations.length)}` : '';
  byId('clear').disabled = !isFiltered();
  writeAddress();
}

function speak(next) {
  language = next;
  document.documentElement.lang = next === 'zh' ? 'zh-Hans' : 'en';
  document.title = `${t('title')} · Zhibiao 指标`;
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', t(element.dataset.label));
  const other = byId('language');
  [other.textContent, other.lang] = next === 'zh' ? ['English', 'en'] : ['中文', 'zh'];
  drawFilters();
  refresh();
}

const asked = readAddress();
if (matchMedia('(max-width: 60rem)').matches) byId('filter-box').open = false;
makeTables();
preparePanel();
byId('filters').addEventListener('submit', e => e.preventDefault());
byId('language').addEventListener('click', () => speak(language === 'zh' ? 'en' : 'zh'));
addEventListener('beforeprint', drawAllCharts);
speak(language);
document.documentElement.dataset.ready = 'true';
if (asked) openPanel(asked, observations);
