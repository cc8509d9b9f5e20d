// Compiles a specification, and lays it out with the widths of the faces that draw it.
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { measure } from './fonts.mjs';

// Vega places and cuts texts by their widths: measure them in the faces that draw them.
vega.textMetrics.width = (item, text) => {
  const line = text === null || text === undefined ? '' : String(text);
  return measure(line, item.fontSize ?? 11, item.fontWeight);
};

function logger(warnings) {
  const log = {
    level: () => log, info: () => log, debug: () => log,
    warn: (...words) => { warnings.push(words.join(' ')); return log; },
    error: (...words) => { throw new Error(words.join(' ')); },
  };
  return log;
}

/** @param name ends in .vl.json for Vega-Lite; @param warnings what Vega remarks is added to it. */
export function viewOf(spec, name, warnings) {
  const full = name.endsWith('.vl.json') ? vegaLite.compile(spec, { logger: logger(warnings) }).spec : spec;
  const loader = vega.loader();
  loader.load = () => Promise.reject(new Error('a chart carries its data; it loads nothing'));
  return new vega.View(vega.parse(full), { renderer: 'none', loader, logger: logger(warnings) });
}
