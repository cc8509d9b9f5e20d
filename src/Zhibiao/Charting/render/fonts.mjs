// The four faces of every chart, and which of them draws which character.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from 'canvas';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const latin = 'Source Sans 3';
const chinese = 'Noto Sans SC';

const faces = [
  { id: 'latin-400', family: latin, weight: 400, file: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf' },
  { id: 'latin-600', family: latin, weight: 600, file: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf' },
  { id: 'chinese-400', family: chinese, weight: 400, file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf' },
  { id: 'chinese-600', family: chinese, weight: 600, file: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf' },
];

for (const face of faces) {
  face.bytes = readFileSync(require.resolve(face.file));
  face.glyphs = fontkit.create(face.bytes);
  GlobalFonts.register(face.bytes, face.id);
}

const covers = (family, codePoint) => faces.find(f => f.family === family).glyphs.hasGlyphForCodePoint(codePoint);

// Quotation marks, dashes and dots that both scripts use: they take the face of the words they stand at.
const shared = new Set('‘’“”…—·');
const isWide = character => character.codePointAt(0) >= 0x2e80;

/** Cuts a text into runs of one family; a character that neither family has makes `missing` true. */
export function runs(text) {
  const characters = [...text];
  const result = [];
  let before;
  characters.forEach((character, index) => {
    let wide = isWide(character);
    if (shared.has(character)) {
      const neighbour = before ?? characters.slice(index + 1).find(c => !shared.has(c));
      wide = neighbour !== undefined && isWide(neighbour);
    } else {
      before = character;
    }
    const codePoint = character.codePointAt(0);
    const order = wide ? [chinese, latin] : [latin, chinese];
    const family = order.find(f => covers(f, codePoint));
    const last = result.at(-1);
    if (family === undefined) {
      result.push({ family: order[0], text: character, missing: true });
    } else if (last !== undefined && last.family === family && !last.missing) {
      last.text += character;
    } else {
      result.push({ family, text: character, missing: false });
    }
  });
  return result;
}

const context = createCanvas(8, 8).getContext('2d');
const weightOf = value => (value === 'bold' || Number(value) >= 550 ? 600 : 400);

/** Width in pixels of one line of text, each run measured in its own face. */
export function measure(text, size, weight) {
  let width = 0;
  for (const run of runs(text)) {
    const face = faces.find(f => f.family === run.family && f.weight === weightOf(weight));
    context.font = `${size}px "${face.id}"`;
    width += context.measureText(run.text).width;
  }
  return width;
}

/** Which characters each face must draw: a map from face id to a set of characters. */
export function collect(texts) {
  const used = new Map(faces.map(face => [face.id, new Set()]));
  for (const { text, weight } of texts) {
    for (const run of runs(text)) {
      const face = faces.find(f => f.family === run.family && f.weight === weightOf(weight));
      for (const character of run.text) used.get(face.id).add(character);
    }
  }
  return used;
}

// Names 16 and 17 tie SemiBold to its family; resvg finds a face by them.
const familyNames = [16, 17];

/** The faces cut down to the characters given. The same characters give the same bytes, whatever `from` holds besides. */
export async function subset(used, targetFormat, from) {
  const result = [];
  for (const face of faces) {
    const characters = used.get(face.id);
    if (characters.size === 0) continue;
    const source = from?.find(f => f.id === face.id)?.bytes ?? face.bytes;
    const bytes = await subsetFont(source, [...characters].sort().join(''), { targetFormat, preserveNameIds: familyNames });
    result.push({ id: face.id, family: face.family, weight: face.weight, bytes });
  }
  return result;
}
