// SVG to a PDF page of the picture's size, fonts embedded.
import PDFDocument from 'pdfkit';
import SVGtoPDF from 'svg-to-pdfkit';

const points = mm => mm * 72 / 25.4;

/** @param fonts the faces, cut down to what the run needs. */
export function pdf(svg, widthMm, heightMm, fonts, title) {
  return new Promise((resolve, reject) => {
    const size = [points(widthMm), points(heightMm)];
    // A fixed date: the same input gives the same bytes.
    const info = { Title: title, Creator: 'Zhibiao', Producer: 'pdfkit', CreationDate: new Date(Date.UTC(2000, 0, 1)) };
    const document = new PDFDocument({ size, margin: 0, info, font: fonts[0].bytes });
    const chunks = [];
    document.on('data', chunk => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    for (const font of fonts) document.registerFont(font.id, font.bytes);
    const fontCallback = (family, bold) => {
      const wanted = fonts.filter(f => f.family === family);
      const face = wanted.find(f => f.weight === (bold ? 600 : 400)) ?? wanted[0] ?? fonts[0];
      return face.id;
    };
    SVGtoPDF(document, svg, 0, 0, { width: size[0], height: size[1], fontCallback });
    document.end();
  });
}
