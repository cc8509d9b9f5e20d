// SVG to PNG at a given resolution, which is also written into the file.
import { Resvg } from '@resvg/resvg-js';

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function withResolution(png, dpi) {
  const chunk = Buffer.alloc(21);
  const perMetre = Math.round(dpi / 0.0254);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk[16] = 1;
  chunk.writeUInt32BE(crc(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** @param fontFiles paths of the faces; no other font is looked at. */
export function png(svg, widthMm, dpi, fontFiles) {
  const picture = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'width', value: Math.round(widthMm / 25.4 * dpi) },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' },
    textRendering: 2,
  });
  return withResolution(picture.render().asPng(), dpi);
}
