// Draws chart specifications. Reads a job from standard input:
//   {"folder": "...", "formats": ["svg", "png", "pdf"], "dpi": 300,
//    "charts": [{"name": "...", "spec": "NAME.vl.json", "title": "...", "widthMm": 140}]}
// and writes one line of JSON per chart to standard output: {"name", "files", "error", "warnings"}.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect, subset } from './fonts.mjs';
import { embedded, faces, sized } from './svg.mjs';
import { viewOf } from './view.mjs';

async function draw(chart, folder) {
  const warnings = [];
  const spec = JSON.parse(readFileSync(join(folder, chart.spec), 'utf8'));
  const view = viewOf(spec, chart.spec, warnings);
  const raw = await view.toSVG();
  view.finalize();
  const { flowing, placed, texts } = faces(raw, chart.name);
  const { svg, heightMm } = sized(flowing, chart.widthMm);
  return { svg, placed: sized(placed, chart.widthMm).svg, heightMm, texts, warnings };
}

async function main() {
  const job = JSON.parse(readFileSync(0, 'utf8'));
  const report = row => process.stdout.write(`${JSON.stringify(row)}\n`);
  const drawn = [];
  for (const chart of job.charts) {
    try {
      drawn.push({ chart, ...await draw(chart, job.folder) });
    } catch (error) {
      report({ name: chart.name, files: [], error: error.message, warnings: [] });
    }
  }
  if (drawn.length === 0) return;

  const fonts = await subset(collect(drawn.flatMap(d => d.texts)), 'truetype');
  const temporary = mkdtempSync(join(tmpdir(), 'zhibiao-fonts-'));
  try {
    const fontFiles = fonts.map(font => {
      const path = join(temporary, `${font.id}.ttf`);
      writeFileSync(path, font.bytes);
      return path;
    });
    for (const { chart, svg, placed, heightMm, texts, warnings } of drawn) {
      const files = [];
      const write = (extension, bytes) => {
        writeFileSync(join(job.folder, chart.name + extension), bytes);
        files.push(chart.name + extension);
      };
      try {
        if (job.formats.includes('svg')) {
          write('.svg', `${embedded(svg, await subset(collect(texts), 'woff2', fonts))}\n`);
        }
        if (job.formats.includes('png')) {
          const { png } = await import('./png.mjs');
          write('.png', png(placed, chart.widthMm, job.dpi, fontFiles));
        }
        if (job.formats.includes('pdf')) {
          const { pdf } = await import('./pdf.mjs');
          const own = await subset(collect(texts), 'truetype', fonts);
          write('.pdf', await pdf(placed, chart.widthMm, heightMm, own, chart.title));
        }
        report({ name: chart.name, files, error: null, warnings });
      } catch (error) {
        report({ name: chart.name, files, error: error.message, warnings });
      }
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

await main();
