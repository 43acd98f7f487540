// Loaded into every server under test before the product: searches each byte that leaves in an answer, whoever asked for it,
// and lets no name of the outer world resolve. Gets the pattern and the place of its evidence from the environment.
import { appendFileSync } from 'node:fs';
import { ServerResponse } from 'node:http';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

const { CANARY_PATTERN, CANARY_OVERLAP, CANARY_EVIDENCE } = process.env;
for (const name of ['CANARY_PATTERN', 'CANARY_OVERLAP', 'CANARY_EVIDENCE']) delete process.env[name];

const expression = new RegExp(CANARY_PATTERN, 'i');
const UNPACKERS = new Map([
  ['gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
]);
const searches = new WeakMap();
const { write, end } = ServerResponse.prototype;
let answers = 0;

ServerResponse.prototype.write = function writeSearched(...values) {
  const done = write.apply(this, values);
  look(this, values);
  return done;
};

ServerResponse.prototype.end = function endSearched(...values) {
  const done = end.apply(this, values);
  look(this, values)?.end();
  answers += 1;
  return done;
};

setInterval(flush, 100).unref();
process.once('exit', flush);
keepInside();

function look(response, [piece, encoding]) {
  const search = searches.get(response) ?? begin(response);
  if (typeof piece === 'string') search?.take(Buffer.from(piece, typeof encoding === 'string' ? encoding : 'utf8'));
  else if (piece instanceof Uint8Array) search?.take(piece);
  return search;
}

/** The head stands once the first byte has been handed over. Built files are searched where they lie. */
function begin(response) {
  const head = response._header;
  const place = `${response.req.method} ${response.req.url}`;
  if (typeof head === 'string' && expression.test(head)) found(`${place}, in the head`);
  const isFile = response.req.url.startsWith('/_next/static/') && response.statusCode === 200;
  const search = isFile ? { take() {}, end() {} } : bodySearch(head ?? '', () => found(place));
  searches.set(response, search);
  return search;
}

function bodySearch(head, hit) {
  let kept = '';
  const take = (piece) => {
    const text = kept + piece.toString('latin1');
    kept = text.slice(-CANARY_OVERLAP);
    if (expression.test(text)) hit();
  };
  const asBuffer = (piece) => take(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
  const unpacker = UNPACKERS.get(/^content-encoding: (\w+)/im.exec(head)?.[1])?.();
  if (unpacker === undefined) return { take: asBuffer, end() {} };
  unpacker.on('data', take).on('error', () => {}); // a reader that leaves cuts it
  return { take: (piece) => unpacker.write(Buffer.from(piece)), end: () => unpacker.end() };
}

function found(place) {
  note({ kind: 'found', way: 'answer', place, test: 'a server under test' });
}

function flush() {
  if (answers > 0) note({ kind: 'searched', way: 'answer', count: answers });
  answers = 0;
}

function note(evidence) {
  appendFileSync(CANARY_EVIDENCE, `${JSON.stringify(evidence)}\n`);
}

/** Keys that are set make the workbench ask providers for their models: those of the outer world are not there. */
function keepInside() {
  const dns = createRequire(import.meta.url)('node:dns');
  const { lookup } = dns.promises;
  dns.promises.lookup = (name, ...rest) => {
    if (name === 'localhost') return lookup(name, ...rest);
    return Promise.reject(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }));
  };
  syncBuiltinESMExports();
}
