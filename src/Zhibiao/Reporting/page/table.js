// A table that shows one page of its rows and sorts by its heads. On a narrow screen each row becomes a card.
function makeTable(container, name, columns, rowOptions = {}) {
  const size = matchMedia('(max-width: 44rem)').matches ? 12 : rowOptions.size ?? 50;
  let rows = [], sorted = [], page = 0, by = null, down = false;
  const body = h('tbody', {});
  const head = h('tr', {});
  const pager = h('div', { class: 'pager', role: 'group' });
  const table = h('table', { class: `table-${name}` }, h('thead', {}, head), body);
  container.replaceChildren(table, pager);

  function drawHead() {
    head.replaceChildren(...columns.map(c => h('th', { scope: 'col', class: c.kind ?? '', 'aria-sort': by === c ? (down ? 'descending' : 'ascending') : false },
      c.sort ? h('button', { type: 'button', class: 'sort', onclick: () => { [by, down] = by === c ? (down ? [null, false] : [c, true]) : [c, false]; sort(); page = 0; draw(); } },
        t(c.head), h('span', { class: 'arrow', 'aria-hidden': 'true' }, by === c ? (down ? ' ↓' : ' ↑') : '')) : t(c.head))));
  }

  function sort() {
    if (!by) { sorted = rows; return; }
    const keys = new Map(rows.map(r => [r, by.sort(r)]));
    const missing = k => k === null || k === undefined || k === '';
    sorted = [...rows].sort((a, b) => {
      const x = keys.get(a), y = keys.get(b);
      if (missing(x) || missing(y)) return missing(x) - missing(y) || a.index - b.index;
      return (x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1) || a.index - b.index;
    });
  }

  function turn(to) {
    page = to;
    draw();
    container.closest('section').scrollIntoView();
    table.querySelector('tbody button, tbody a')?.focus({ preventScroll: true });
  }

  function drawPager() {
    const pages = Math.ceil(sorted.length / size);
    if (pages < 2) { pager.replaceChildren(); return; }
    const step = (label, to, mark) => h('button', { type: 'button', disabled: to < 0 || to >= pages, onclick: () => turn(to) }, mark < 0 ? '← ' : '', t(label), mark > 0 ? ' →' : '');
    pager.replaceChildren(step('previous', page - 1, -1),
      h('span', {}, `${grouped.format(page * size + 1)}–${grouped.format(Math.min(sorted.length, (page + 1) * size))} ${t('of')} ${grouped.format(sorted.length)}`),
      h('label', {}, `${t('page')} `, h('input', { type: 'number', min: 1, max: pages, value: page + 1, onchange: e => turn(Math.max(0, Math.min(pages - 1, Math.floor(+e.target.value || 1) - 1))) })),
      step('next', page + 1, 1));
  }

  function draw() {
    drawHead();
    const shown = sorted.slice(page * size, (page + 1) * size);
    body.replaceChildren(...shown.map(r => h('tr', { class: rowOptions.row?.(r) ?? '' },
      columns.map(c => h('td', { class: c.kind ?? '', 'data-head': t(c.head) }, h('div', {}, c.cell(r, () => sorted)))))));
    if (!shown.length) body.append(h('tr', { class: 'empty' }, h('td', { colspan: columns.length }, t('nothing'))));
    drawPager();
  }

  return {
    show(next) { rows = next; page = 0; sort(); draw(); },
    redraw: draw,
  };
}
