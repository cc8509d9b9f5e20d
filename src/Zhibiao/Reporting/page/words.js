// The interface's words in both languages, and small helpers for building the page from plain text.
const words = {
  en: {
    brand: 'planned figures', skip: 'Skip to the report', contents: 'Contents', filter: 'Filter', title: 'What the documents say',
    overview: 'Overview', targets: 'Targets', charts: 'Charts', numbers: 'Statistics', checks: 'To question', documents: 'Documents', unused: 'Numbers not used',
    targetsNote: 'Each planned figure with what it starts from. A number opens the sentence that it stands in; × is target over baseline.',
    chartsNote: 'Filled marks are reported, open marks planned. Point at a mark to read it, click it to see its sentence.',
    numbersNote: 'Every number that says how much of something there was or should be. ● reported, ○ planned.',
    checksNote: 'What a careful reader would question, gravest first.',
    documentsNote: 'What was read, and what was not and why.',
    unusedNote: 'Numbers found in the text that are no statistic, and why. Place, indicator and year do not narrow this list.',
    foot: 'The tables beside this page (CSV, SQLite) hold the same data; codebook.md says what each column means.',
    place: 'Province or area', indicator: 'Indicator', status: 'Status', document: 'Document', year: 'Year', text: 'Words', textHint: 'in sentence, subject, place …',
    all: 'all', clear: 'Clear', none: '(none of the vocabulary)', noPlace: '(no place)', of: 'of', shown: 'shown',
    reported: 'reported', planned: 'planned', actual: 'reported',
    value: 'Number', what: 'What', where: 'Place', when: 'When', source: 'Document', baseline: 'Baseline', target: 'Target', multiple: 'Multiple', result: 'Result',
    severity: 'Severity', question: 'Question', evidence: 'Words of the source', numbersOf: 'Numbers', file: 'File', date: 'Date', found: 'Statistics', why: 'Why', kind: 'Kind', quote: 'Words',
    previous: 'Previous', next: 'Next', close: 'Close', page: 'Page', nothing: 'Nothing fits the filter.', open: 'Show the sentence of',
    byPlace: 'By place', byIndicator: 'By indicator', byYear: 'By year', more: 'more',
    tileDocuments: 'documents read', tileNumbers: 'statistics', tileTargets: 'targets', tileChecks: 'to question',
    written: 'As written', read: 'Read as', standard: 'In standard units', voice: 'Voice', measure: 'Measure', period: 'Time', inherited: 'Carried over', confidence: 'Confidence', review: 'Review',
    position: 'Characters', identity: 'Id', archive: 'Archive', author: 'Author', publication: 'Publication', pair: 'Target and baseline', doubts: 'In question', sentence: 'Sentence', method: 'Method',
    noSentence: 'The page holds no sentence for this number; observations.csv does if there is one.', otherNumbers: 'The other marked numbers of the sentence open as well.',
    behind: 'Numbers behind this figure', noDrawing: 'Its drawing is in the folder charts.', chartFailed: 'This chart could not be drawn here; its drawing is in the folder charts.', clickToRead: 'click for its sentence',
    notRead: 'Not read', cut: 'This page shows {0} of {1} {2}; the tables beside it hold all.', claims: 'text claims', agrees: 'agrees', differs: 'differs', derived: 'derived',
    lead: '{0} documents were read{1}. Of the {2} numbers in them, {3} are statistics: {4} reported and {5} planned, for {6} places. Of {7} targets, {8} stand beside their baselines.',
    leadNot: ', {0} skipped, {1} could not be read',
    info: 'worth knowing', warning: 'worth a look', error: 'contradiction', unreviewed: 'unreviewed', accepted: 'accepted', corrected: 'corrected', rejected: 'rejected', skipped: 'skipped', failed: 'failed',
    report: 'report', estimate: 'in-season estimate', plan: 'plan', requirement: 'requirement', forecast: 'forecast',
    level: 'level', change: 'change (absolute)', growth: 'growth (relative)',
    exact: 'exactly', about: 'about', over: 'more than', atleast: 'at least', near: 'nearly', atmost: 'at most', range: 'a range',
    stated: 'stated in one phrase', linked: 'two statements of one section',
    cardinal: 'count', percent: 'percent', fraction: 'fraction', money: 'money', duration: 'duration', ordinal: 'ordinal', 'date part': 'part of a date', unit: 'unit', subject: 'subject',
  },
  zh: {
    brand: '计划与实绩', skip: '跳至正文', contents: '目录', filter: '筛选', title: '文献所载数字',
    overview: '概览', targets: '计划指标', charts: '图表', numbers: '统计数字', checks: '存疑', documents: '文献', unused: '未采用的数字',
    targetsNote: '每项计划数及其起点。点击数字可见原句；×为计划数除以基期数。',
    chartsNote: '实心为实有，空心为计划。指向标记可读数，点击可见原句。',
    numbersNote: '凡说明某事物实有或应有多少的数字。● 实有，○ 计划。',
    checksNote: '细心的读者会追问之处，重者在前。',
    documentsNote: '已读的文献；未读者及其原因。',
    unusedNote: '文中出现而不属统计的数字及其原因。地区、指标和年份筛选不作用于此表。',
    foot: '同一文件夹中的表格（CSV、SQLite）载有相同数据；各栏含义见 codebook.md。',
    place: '省或地区', indicator: '指标', status: '性质', document: '文献', year: '年份', text: '字词', textHint: '原句、对象、地名……',
    all: '全部', clear: '清除', none: '（词表以外）', noPlace: '（无地名）', of: '/', shown: '显示',
    reported: '实有', planned: '计划', actual: '实有',
    value: '数字', what: '对象', where: '地区', when: '时间', source: '文献', baseline: '基期', target: '计划', multiple: '倍数', result: '结果',
    severity: '程度', question: '疑问', evidence: '原文', numbersOf: '数字', file: '文件', date: '日期', found: '统计数', why: '原因', kind: '类别', quote: '原文',
    previous: '上一个', next: '下一个', close: '关闭', page: '页', nothing: '没有符合筛选的内容。', open: '查看原句：',
    byPlace: '按地区', byIndicator: '按指标', byYear: '按年份', more: '其余',
    tileDocuments: '件文献已读', tileNumbers: '个统计数字', tileTargets: '项计划指标', tileChecks: '处存疑',
    written: '原文写法', read: '读作', standard: '标准单位', voice: '语气', measure: '量法', period: '时间', inherited: '承前', confidence: '可信度', review: '核校',
    position: '字符位置', identity: '编号', archive: '出处', author: '作者', publication: '刊物', pair: '计划与基期', doubts: '存疑', sentence: '原句', method: '方法',
    noSentence: '本页未载此数字的原句；如有，见 observations.csv。', otherNumbers: '句中其他标出的数字亦可点开。',
    behind: '图中数字', noDrawing: '图见 charts 文件夹。', chartFailed: '此处无法绘制；图见 charts 文件夹。', clickToRead: '点击可见原句',
    notRead: '未读', cut: '本页显示{1}项{2}中的{0}项；全部见同一文件夹中的表格。', claims: '原文称', agrees: '相符', differs: '不符', derived: '推算',
    lead: '已读文献{0}件{1}。文中数字{2}个，其中统计数字{3}个：实有{4}个，计划{5}个，涉及{6}个地区。计划指标{7}项，其中{8}项与基期并列。',
    leadNot: '，跳过{0}件，未能读取{1}件',
    info: '供参考', warning: '宜查看', error: '矛盾', unreviewed: '未核校', accepted: '已认可', corrected: '已改正', rejected: '已否定', skipped: '跳过', failed: '未能读取',
    report: '报告', estimate: '估产、估计', plan: '计划', requirement: '要求、任务', forecast: '预计',
    level: '水平', change: '增减量', growth: '增长率',
    exact: '确数', about: '约', over: '多于', atleast: '至少', near: '将近', atmost: '至多', range: '区间',
    stated: '一语并举', linked: '同节两处',
    cardinal: '数目', percent: '百分数', fraction: '分数', money: '金额', duration: '时长', ordinal: '序数', 'date part': '日期', unit: '单位', subject: '对象',
  },
};

let language = 'en';

function t(key, ...values) {
  // English says one of a thing in other words than several.
  const text = (String(values[0]) === '1' ? words[language][`${key}One`] : undefined) ?? words[language][key] ?? words.en[key] ?? key;
  return values.length ? text.replace(/\{(\d)\}/g, (_, i) => values[i]) : text;
}

// The words of one language where both are there, else the other's.
const either = (zh, en) => (language === 'zh' ? zh || en : en || zh);

// An element; children are texts or nodes, never markup.
function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat(3)) {
    if (child !== null && child !== undefined && child !== false && child !== '') element.append(child);
  }
  return element;
}

const zh = text => h('span', { lang: 'zh' }, text);
const byId = id => document.getElementById(id);
const isChinese = text => /[\u3400-\u9fff]/.test(text);
// Text of the sources, marked with its language so that it is drawn and read aloud rightly.
const said = text => (isChinese(text) ? zh(text) : text);
