// Works Vega's expressions out from their syntax trees, so that the page's policy can forbid code made at run time.
const constants = {
  NaN, E: Math.E, LN10: Math.LN10, LN2: Math.LN2, LOG10E: Math.LOG10E, LOG2E: Math.LOG2E, PI: Math.PI, SQRT1_2: Math.SQRT1_2, SQRT2: Math.SQRT2,
  MIN_VALUE: Number.MIN_VALUE, MAX_VALUE: Number.MAX_VALUE,
};

const builtIns = {
  isNaN: Number.isNaN, isFinite: Number.isFinite, abs: Math.abs, acos: Math.acos, asin: Math.asin, atan: Math.atan, atan2: Math.atan2, ceil: Math.ceil, cos: Math.cos,
  exp: Math.exp, floor: Math.floor, hypot: Math.hypot, log: Math.log, max: Math.max, min: Math.min, pow: Math.pow, round: Math.round, sin: Math.sin, sqrt: Math.sqrt, tan: Math.tan,
  clamp: (value, low, high) => Math.max(low, Math.min(high, value)),
  utc: Date.UTC, datetime: (...a) => new Date(a.length > 1 ? new Date(a[0], a[1] ?? 0, ...a.slice(2)) : a[0]), time: d => +new Date(d),
  date: d => new Date(d).getDate(), day: d => new Date(d).getDay(), year: d => new Date(d).getFullYear(), month: d => new Date(d).getMonth(),
  utcdate: d => new Date(d).getUTCDate(), utcday: d => new Date(d).getUTCDay(), utcyear: d => new Date(d).getUTCFullYear(), utcmonth: d => new Date(d).getUTCMonth(),
  length: x => x?.length ?? null, parseFloat, parseInt, upper: s => String(s).toUpperCase(), lower: s => String(s).toLowerCase(), trim: s => String(s).trim(),
  indexof: (x, ...a) => (Array.isArray(x) ? x : String(x)).indexOf(...a), lastindexof: (x, ...a) => (Array.isArray(x) ? x : String(x)).lastIndexOf(...a),
  slice: (x, ...a) => (Array.isArray(x) ? x : String(x)).slice(...a), substring: (s, ...a) => String(s).substring(...a), split: (s, ...a) => String(s).split(...a),
  replace: (s, ...a) => String(s).replace(...a), join: (x, ...a) => x.join(...a), reverse: x => x.slice().reverse(), sort: x => x.slice().sort(),
};

const unary = { '+': x => +x, '-': x => -x, '!': x => !x, '~': x => ~x };
const binary = {
  '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b,
  '==': (a, b) => a == b, '!=': (a, b) => a != b, '===': (a, b) => a === b, '!==': (a, b) => a !== b, '<': (a, b) => a < b, '<=': (a, b) => a <= b,
  '>': (a, b) => a > b, '>=': (a, b) => a >= b, '|': (a, b) => a | b, '&': (a, b) => a & b, '^': (a, b) => a ^ b, '<<': (a, b) => a << b, '>>': (a, b) => a >> b, '>>>': (a, b) => a >>> b,
};
const hidden = new Set(['constructor', '__proto__', 'prototype']);

function worked(node, functions, scope) {
  const go = n => worked(n, functions, scope);
  switch (node.type) {
    case 'Literal': return node.value;
    case 'Identifier':
      return node.name in scope.names ? scope.names[node.name] : node.name in constants ? constants[node.name] : scope.signals?.[`$${node.name}`];
    case 'MemberExpression': {
      const object = go(node.object);
      const key = node.computed ? go(node.property) : node.property.name;
      return hidden.has(String(key)) ? undefined : object[key];
    }
    case 'CallExpression': {
      const name = node.callee.name.replace(/^_/, '');
      if (name === 'if') return go(node.arguments[go(node.arguments[0]) ? 1 : 2]);
      return (functions[name] ?? builtIns[name]).apply(functions, node.arguments.map(go));
    }
    case 'ArrayExpression': return node.elements.map(go);
    case 'BinaryExpression': return binary[node.operator](go(node.left), go(node.right));
    case 'UnaryExpression': return unary[node.operator](go(node.argument));
    case 'ConditionalExpression': return go(go(node.test) ? node.consequent : node.alternate);
    case 'LogicalExpression': return node.operator === '&&' ? go(node.left) && go(node.right) : go(node.left) || go(node.right);
    case 'ObjectExpression': return Object.fromEntries(node.properties.map(p => [p.key.name ?? p.key.value, go(p.value)]));
    default: throw new Error(`no expression of this kind is known: ${node.type}`);
  }
}

// What a channel of a mark has to keep in step: x2 before x, and so on.
function spaced(item, channels, isArea) {
  if (channels.x2) {
    if (channels.x) {
      if (isArea && item.x > item.x2) [item.x, item.x2] = [item.x2, item.x];
      item.width = item.x2 - item.x;
    } else item.x = item.x2 - (item.width || 0);
  }
  if (channels.xc) item.x = item.xc - (item.width || 0) / 2;
  if (channels.y2) {
    if (channels.y) {
      if (isArea && item.y > item.y2) [item.y, item.y2] = [item.y2, item.y];
      item.height = item.y2 - item.y;
    } else item.y = item.y2 - (item.height || 0);
  }
  if (channels.yc) item.y = item.yc - (item.height || 0) / 2;
}

// The interface that vega.View asks of its option expr.
const interpreter = {
  operator: (context, { ast }) => signals => worked(ast, context.functions, { signals, names: {} }),
  parameter: (context, { ast }) => (datum, signals) => worked(ast, context.functions, { signals, names: { datum } }),
  event: (context, { ast }) => event => worked(ast, context.functions, { names: { event } }),
  handler: (context, { ast }) => (signals, event) => worked(ast, context.functions, { signals, names: { datum: event.item?.datum, event } }),
  encode(context, { marktype, channels }) {
    const isArea = marktype === 'group' || marktype === 'image' || marktype === 'rect';
    return (item, signals) => {
      let changed = 0;
      for (const name in channels) {
        const value = worked(channels[name].ast, context.functions, { signals, names: { datum: item.datum, item } });
        if (item[name] !== value) { item[name] = value; changed = 1; }
      }
      if (marktype !== 'rule') spaced(item, channels, isArea);
      return changed;
    };
  },
};
