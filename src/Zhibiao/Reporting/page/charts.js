// The figures, drawn when they come into view, from the same specifications as the files in the folder charts.
const drawings = new Map();
let watcher = null;

// Numbers of the figure that a mark may stand for: those of its place, and of those the ones with its value and status.
function behind(figure, datum) {
  const all = figure.ids.map(id => byObservationId.get(id)).filter(Boolean);
  const place = String(datum?.place ?? datum?.name ?? '');
  if (!place) return [];
  const here = all.filter(o => (o.placeZh && place.includes(o.placeZh)) || (o.placeEn && place.includes(o.placeEn)));
  const narrow = here.filter(o => [datum.value, datum.low, datum.high].some(v => typeof v === 'number' && (v === o.low || v === o.high || v === valueOf(o)))
    && (!datum.status || (datum.status === 'planned') === (o.status === 'planned')));
  return narrow.length ? narrow : here;
}

function listen(view, figure) {
  const tip = byId('tip');
  const hide = () => { tip.hidden = true; };
  view.addEventListener('mousemove', (event, item) => {
    const found = item?.datum && item.mark.marktype !== 'group' ? behind(figure, item.datum) : [];
    if (!found.length) { hide(); return; }
    tip.replaceChildren(...found.slice(0, 4).map(o => h('p', {}, h('strong', {}, statusMark(o), ' ', numberOf(o)), ` ${placeOf(o)}, ${stretch(o.from, o.to)}`, h('br'), h('span', { class: 'quiet' }, subjectOf(o)))),
      h('p', { class: 'quiet' }, found.length > 4 ? `+ ${found.length - 4} · ` : '', t('clickToRead')));
    tip.hidden = false;
    tip.style.left = `${Math.max(8, Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = `${event.clientY + 18 + tip.offsetHeight > innerHeight ? event.clientY - tip.offsetHeight - 12 : event.clientY + 18}px`;
  });
  view.addEventListener('mouseout', hide);
  view.addEventListener('click', (event, item) => {
    const found = item?.datum ? behind(figure, item.datum) : [];
    hide();
    if (found.length) openPanel(found[0], found);
  });
}

function draw(figure, place) {
  const narrow = place.clientWidth > 0 && place.clientWidth < 450;
  const wide = (language === 'zh' && figure.specZh) || figure.spec;
  const specification = (narrow && ((language === 'zh' && figure.narrowZh) || figure.narrow)) || wide;
  const shown = drawings.get(figure);
  if (shown === specification || !specification || typeof vega === 'undefined') return;
  drawings.set(figure, specification);
  try {
    const { view, canvas } = drawn(specification, either(figure.zh, figure.en));
    listen(view, figure);
    place.replaceChildren(canvas);
  } catch (error) {
    console.warn(`chart ${figure.name}: ${error.message}`);
    place.replaceChildren(h('p', { class: 'note' }, t('chartFailed')));
  }
}

function drawCharts(now) {
  watcher?.disconnect();
  drawings.clear();
  const section = byId('charts');
  const shown = figures.filter(f => !isFiltered() || f.ids.some(id => now.kept.has(byObservationId.get(id))));
  section.hidden = !figures.length;
  const list = section.querySelector('.body');
  list.replaceChildren(...shown.map(figure => {
    const place = h('div', { class: 'place', tabindex: '0', role: 'group', 'aria-label': either(figure.zh, figure.en) });
    if (figure.svg) place.append(h('img', { src: `data:image/svg+xml;base64,${figure.svg}`, alt: either(figure.zh, figure.en) }));
    else if (!figure.spec || typeof vega === 'undefined') place.append(h('p', { class: 'note' }, either(figure.zh, figure.en), ' — ', t('noDrawing'), h('span', { class: 'code' }, ` ${figure.name}`)));
    place.figure = figure;
    const numbers = figure.ids.map(id => byObservationId.get(id)).filter(Boolean);
    return h('figure', { id: `chart-${figure.name}` }, place, numbers.length ? h('figcaption', {}, h('details', {},
      h('summary', {}, `${t('behind')} (${grouped.format(numbers.length)})`),
      h('ul', {}, numbers.slice(0, 60).map(o => h('li', {}, statusMark(o), ' ', numberButton(o, numbers), h('span', { class: 'quiet' }, ` ${placeOf(o)} · ${subjectOf(o)} · ${stretch(o.from, o.to)}`)))))) : '');
  }), shown.length ? '' : h('p', { class: 'note' }, t('nothing')));
  watcher = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (entry.isIntersecting) { draw(entry.target.figure, entry.target); watcher.unobserve(entry.target); }
    }
  }, { rootMargin: '400px' });
  for (const place of list.querySelectorAll('.place')) watcher.observe(place);
  return shown.length;
}

function drawAllCharts() {
  for (const place of [...document.querySelectorAll('.place')].slice(0, 60)) draw(place.figure, place);
}
