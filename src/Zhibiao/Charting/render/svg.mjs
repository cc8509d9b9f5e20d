// Rewrites the SVG that Vega makes: every run of a text names its own face, and the picture has a size in millimetres.
import { measure, runs } from './fonts.mjs';

const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const unescape = text => text
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n))).replace(/&amp;/g, '&');
const attribute = (tag, name) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

/**
 * Returns the SVG with a face a run, and the texts with their weights.
 * `flowing` leaves the runs of a line to follow each other; `placed` gives each its own position, because
 * resvg looks for the glyphs of a line that mixes faces in whatever face comes first, and loses the weight.
 */
export function faces(svg, name) {
  const texts = [];
  let open = null;
  const flowing = [];
  const placed = [];
  for (const part of svg.match(/<(?:"[^"]*"|[^">])*>|[^<]+/g)) {
    if (part.startsWith('<text')) {
      open = { weight: attribute(part, 'font-weight') ?? '400', size: parseFloat(attribute(part, 'font-size') ?? '11'), anchor: attribute(part, 'text-anchor') };
      const tag = part.replace(/ font-family="[^"]*"/, ' font-family="Source Sans 3"');
      flowing.push(tag);
      placed.push(tag.replace(/ text-anchor="[^"]*"/, ''));
    } else if (open === null || part.startsWith('<')) {
      open = part === '</text>' ? null : open;
      flowing.push(part);
      placed.push(part);
    } else {
      const text = unescape(part);
      texts.push({ text, weight: open.weight });
      const cut = runs(text);
      refuseMissing(cut, text, name);
      const widths = cut.map(run => measure(run.text, open.size, open.weight));
      const total = widths.reduce((sum, width) => sum + width, 0);
      let x = open.anchor === 'end' ? -total : open.anchor === 'middle' ? -total / 2 : 0;
      cut.forEach((run, index) => {
        const words = escape(run.text);
        flowing.push(run.family === 'Source Sans 3' ? words : `<tspan font-family="${run.family}">${words}</tspan>`);
        placed.push(`<tspan x="${x.toFixed(3)}" font-family="${run.family}">${words}</tspan>`);
        x += widths[index];
      });
    }
  }
  return { flowing: flowing.join(''), placed: placed.join(''), texts };
}

function refuseMissing(cut, text, name) {
  const run = cut.find(r => r.missing);
  if (run !== undefined) {
    const code = run.text.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw new Error(`no font has the character “${run.text}” (U+${code}), needed in “${text}” of chart ${name}`);
  }
}

/** Gives the root element its size in millimetres; returns the size too. */
export function sized(svg, widthMm) {
  const root = /<svg[^>]*>/.exec(svg)[0];
  const width = Number(attribute(root, 'width'));
  const height = Number(attribute(root, 'height'));
  const heightMm = Math.round(height / width * widthMm * 1000) / 1000;
  const resized = root.replace(/ width="[^"]*"/, ` width="${widthMm}mm"`).replace(/ height="[^"]*"/, ` height="${heightMm}mm"`);
  return { svg: svg.replace(root, resized), heightMm };
}

/** Carries the faces inside the file, so that it looks alike where they are not installed. */
export function embedded(svg, fonts) {
  const rules = fonts.map(font =>
    `@font-face{font-family:"${font.family}";font-weight:${font.weight};src:url(data:font/woff2;base64,${font.bytes.toString('base64')}) format("woff2")}`);
  return svg.replace(/<svg[^>]*>/, root => `${root}<style>${rules.join('')}</style>`);
}
