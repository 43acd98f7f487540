const NUMBER = '(0|[1-9]\\d{0,8})';
const VERSION = new RegExp(`^${NUMBER}\\.${NUMBER}\\.${NUMBER}(-[0-9A-Za-z.-]{1,100})?(\\+[0-9A-Za-z.-]{1,100})?$`);
const PARTIAL = /^v?(\d{1,9}|[xX*])(?:\.(\d{1,9}|[xX*]))?(?:\.(\d{1,9}|[xX*]))?$/;

/** `{numbers, isPrerelease}` of an exact version, or null for anything else. */
export function readVersion(text) {
  const match = typeof text === 'string' ? VERSION.exec(text) : null;
  return match && { numbers: match.slice(1, 4).map(Number), isPrerelease: match[4] !== undefined };
}

/** Negative where the first version is older; pre-releases are not told apart. */
export function compareVersions(left, right) {
  return compare(readVersion(left).numbers, readVersion(right).numbers);
}

/** True when a range of versions, as package.json writes it, takes in this version; null for a range that cannot be read. */
export function rangeHolds(range, version) {
  if (typeof range !== 'string' || range.length > 200) return null;
  const { numbers } = readVersion(version);
  const ways = range.split('||').map((way) => comparators(way.trim()));
  if (ways.includes(null)) return null;
  return ways.some((way) => way.every(({ from, before }) => isBetween(numbers, from, before)));
}

function isBetween(numbers, from, before) {
  return (from === undefined || compare(numbers, from) >= 0) && (before === undefined || compare(numbers, before) < 0);
}

function comparators(way) {
  const hyphen = /^(\S+) +- +(\S+)$/.exec(way);
  const parts = hyphen ? [`>=${hyphen[1]}`, `<=${hyphen[2]}`] : words(way.replace(/(>=|<=|>|<|=|\^|~) +/g, '$1'));
  const read = parts.map(comparator);
  return read.includes(null) ? null : read;
}

function words(text) {
  return text === '' ? ['*'] : text.split(/ +/);
}

/** Half-open: from the first, before the second. */
function comparator(text) {
  const [, operator, rest] = /^(>=|<=|>|<|=|\^|~)?(.*)$/.exec(text);
  const partial = PARTIAL.exec(rest);
  if (partial === null) return null;
  const given = partial
    .slice(1, 4)
    .map((part) => (part === undefined || /[xX*]/.test(part) ? undefined : Number(part)));
  const places = given.includes(undefined) ? given.indexOf(undefined) : 3;
  if (places === 0) return operator === '<' || operator === '>' ? null : {};
  const from = given.map((part, place) => (place < places ? part : 0));
  const after = raised(from, places - 1);
  if (operator === '>=') return { from };
  if (operator === '>') return { from: after };
  if (operator === '<') return { before: from };
  if (operator === '<=') return { before: after };
  if (operator === '~') return { from, before: raised(from, Math.min(places - 1, 1)) };
  if (operator === '^') return { from, before: raised(from, caretPlace(from, places)) };
  return { from, before: after };
}

/** `^` lets everything change behind the first number that is not zero. */
function caretPlace(from, places) {
  const first = from.findIndex((part, place) => part !== 0 && place < places);
  return first === -1 ? places - 1 : first;
}

function raised(numbers, place) {
  return numbers.map((part, at) => (at < place ? part : at === place ? part + 1 : 0));
}

function compare(left, right) {
  const at = left.findIndex((part, place) => part !== right[place]);
  return at === -1 ? 0 : left[at] - right[at];
}
