/** Function bodies for the templates: they compute, and touch nothing outside. */
export const MOCKS = {
  weather: `// The same place has the same weather each time.
const place = String(args.location ?? 'somewhere');
let seed = 0;
for (const letter of place) seed = (seed * 31 + letter.codePointAt(0)) % 9973;
const skies = ['clear', 'partly cloudy', 'cloudy', 'light rain'];
return {
  location: place,
  temperature_celsius: 5 + (seed % 24),
  condition: skies[seed % skies.length],
  humidity_percent: 35 + (seed % 55),
};`,

  search: `const query = String(args.query ?? '');
const count = Math.min(Math.max(Number(args.max_results ?? 5), 1), 20);
const slug = query.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'search';
return Array.from({ length: Math.min(count, 3) }, (_, index) => ({
  title: query + ', part ' + (index + 1),
  url: 'https://example.com/' + slug + '/' + (index + 1),
  summary: 'An example page about ' + query + '.',
}));`,

  calculate: `// Reads the expression itself: nothing is evaluated as code.
const tokens = String(args.expression ?? '').match(/\\d+\\.?\\d*(?:e[+-]?\\d+)?|\\.\\d+|[-+*/%^()]|\\S/gi) ?? [];
let at = 0;
function value() {
  const token = tokens[at++];
  if (token === '-') return -power();
  if (token === '+') return power();
  if (token === '(') {
    const inner = sum();
    if (tokens[at++] !== ')') throw new Error('A closing parenthesis is missing.');
    return inner;
  }
  const number = Number(token);
  if (token === undefined || Number.isNaN(number)) throw new Error('Not understood: ' + (token ?? 'the end'));
  return number;
}
function power() {
  const base = value();
  return tokens[at] === '^' ? (at++, base ** power()) : base;
}
function product() {
  let result = power();
  while (['*', '/', '%'].includes(tokens[at])) {
    const operator = tokens[at++];
    const next = power();
    result = operator === '*' ? result * next : operator === '/' ? result / next : result % next;
  }
  return result;
}
function sum() {
  let result = product();
  while (tokens[at] === '+' || tokens[at] === '-') result += tokens[at++] === '+' ? product() : -product();
  return result;
}
const result = sum();
if (at < tokens.length) throw new Error('Not understood: ' + tokens[at]);
return { expression: args.expression, result };`,

  time: `const match = /^([+-])(\\d{2}):?(\\d{2})$/.exec(String(args.utc_offset ?? '+00:00'));
if (!match) return { error: 'utc_offset must look like +02:00' };
const minutes = (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
const local = new Date(Date.now() + minutes * 60000).toISOString().slice(0, 19);
return { time: local + match[1] + match[2] + ':' + match[3] };`,

  email: `const to = [].concat(args.to ?? []);
if (to.length === 0) return { error: 'There is no recipient.' };
return { status: 'queued', message_id: 'msg-' + (to.length * 1000 + String(args.subject ?? '').length), to };`,

  query: `const tables = {
  customers: [
    { id: 1, name: 'Ada', country: 'UK', active: true },
    { id: 2, name: 'Linus', country: 'FI', active: true },
    { id: 3, name: 'Grace', country: 'US', active: false },
  ],
  orders: [
    { id: 10, customer_id: 1, total: 42.5, status: 'shipped' },
    { id: 11, customer_id: 3, total: 7, status: 'open' },
  ],
  products: [
    { id: 100, name: 'Keyboard', price: 49, in_stock: true },
    { id: 101, name: 'Lamp', price: 19.9, in_stock: false },
  ],
};
const tests = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
};
if (!Object.hasOwn(tables, args.table)) return { error: 'There is no table ' + args.table + '.' };
const filters = args.filters ?? [];
const rows = tables[args.table].filter((row) =>
  filters.every(({ column, operator, value }) => tests[operator]?.(row[column], value) ?? false),
);
return { table: args.table, count: rows.length, rows: rows.slice(0, args.limit ?? 10) };`,

  user: `return { name: 'Ada Lovelace', language: 'en', plan: 'pro', member_since: '2024-05-17' };`,
} as const;
