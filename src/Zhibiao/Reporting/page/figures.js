// Numbers and dates as people read them.
const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const two = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

// Bounds as said: a range keeps both ends, an open bound its direction.
function bounds(low, high, modifier) {
  if (low === null && high === null) return '—';
  if (low !== null && high !== null) {
    if (low === high) return (modifier === 'about' ? '≈ ' : '') + grouped.format(low);
    return `${grouped.format(low)}–${grouped.format(high)}`;
  }
  return low !== null ? `${modifier === 'over' ? '>' : '≥'} ${grouped.format(low)}` : `${modifier === 'near' ? '<' : '≤'} ${grouped.format(high)}`;
}

const withUnit = (figure, unit) => (unit === '%' ? [`${figure}%`] : unit ? [figure, ' ', said(unit)] : [figure]);
const valueOf = o => (o.low !== null && o.high !== null ? o.low + (o.high - o.low) / 2 : o.low ?? o.high);
const numberOf = o => withUnit(bounds(o.low, o.high, o.modifier), o.unit);

function day(iso) {
  const [year, month, date] = iso.split('-').map(Number);
  if (language === 'zh') return `${year}年${month ? `${month}月` : ''}${date ? `${date}日` : ''}`;
  return [date, month ? months[month - 1] : '', year].filter(Boolean).join(' ');
}

// A stretch of days in its shortest plain form: a year, a month, a day, else both ends.
function stretch(from, to) {
  if (!from || !to) return from || to ? day(from || to) : '';
  if (from === to) return day(from);
  const last = iso => new Date(Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7), 0)).getUTCDate();
  if (from.slice(0, 4) === to.slice(0, 4)) {
    if (from.endsWith('-01-01') && to.endsWith('-12-31')) return language === 'zh' ? `${from.slice(0, 4)}年` : from.slice(0, 4);
    if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && +to.slice(8) === last(to)) return day(from.slice(0, 7));
  }
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return `${from.slice(0, 4)}–${to.slice(0, 4)}${language === 'zh' ? '年' : ''}`;
  if (from.endsWith('-01') && +to.slice(8) === last(to)) return `${day(from.slice(0, 7))} – ${day(to.slice(0, 7))}`;
  return `${day(from)} – ${day(to)}`;
}

// The button that leads from a number to its sentence.
function numberButton(o, list, content) {
  return h('button', {
    type: 'button', class: `number ${o.status}${o.review === 'unreviewed' ? '' : ` ${o.review}`}`, 'data-id': o.id, 'aria-haspopup': 'dialog',
    'aria-label': `${t('open')} ${o.quote}`, onclick: () => openPanel(o, typeof list === 'function' ? list() : list),
  }, content ?? numberOf(o));
}

// The planned and the reported told apart as in the charts.
const statusMark = o => h('span', { class: `dot ${o.status}`, title: t(o.status) }, o.status === 'planned' ? '○' : '●');
