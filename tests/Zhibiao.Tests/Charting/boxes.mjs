// Lays specifications out as the renderer does, and says where every text and every mark stands. Reads from standard input
// {"renderer": "folder", "charts": [{"name", "file", "spec"}]}; writes a JSON array of {"name", "width", "height", "texts", "points"}.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const job = JSON.parse(readFileSync(0, 'utf8'));
const { viewOf } = await import(pathToFileURL(join(job.renderer, 'view.mjs')).href);
const round = value => Math.round(value * 100) / 100;

function collect(item, dx, dy, found) {
  for (const mark of item.items ?? []) {
    for (const one of mark.items ?? []) {
      if (one.opacity === 0) continue;
      const place = { mark: mark.name ?? mark.role, x1: round(dx + one.bounds.x1), y1: round(dy + one.bounds.y1), x2: round(dx + one.bounds.x2), y2: round(dy + one.bounds.y2) };
      if (mark.marktype === 'group') collect(one, dx + (one.x ?? 0), dy + (one.y ?? 0), found);
      else if (mark.marktype === 'text' && String(one.text ?? '') !== '') found.texts.push({ ...place, text: [one.text].flat().join(' '), size: one.fontSize });
      else if (mark.marktype === 'symbol') found.points.push(place);
    }
  }
}

const answers = [];
for (const chart of job.charts) {
  const view = await viewOf(chart.spec, chart.file, []).runAsync();
  const root = view.scenegraph().root;
  const { left, right, top, bottom } = chart.spec.padding;
  const found = { name: chart.name, width: round(view.width() + left + right), height: round(view.height() + top + bottom), texts: [], points: [] };
  collect({ items: [root] }, left, top, found);
  answers.push(found);
  view.finalize();
}
process.stdout.write(JSON.stringify(answers));
