// Draws a specification, Vega's or Vega-Lite's, with the drawing library that the page has loaded; the report and the review share it.
/* global vega, vegaLite */
function drawn(specification, label) {
  const full = /\/vega-lite\//.test(specification.$schema) ? vegaLite.compile(specification).spec : specification;
  const loader = vega.loader();
  loader.load = () => Promise.reject(new Error('a chart carries its data'));
  const view = new vega.View(vega.parse(full, null, { ast: true }), { expr: interpreter, renderer: 'svg', loader, hover: false, logLevel: vega.Error });
  const canvas = h('div', { class: 'canvas' });
  view.initialize(canvas).run();
  const svg = canvas.querySelector('svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return { view, canvas };
}
