import type { JsonValue } from '../core/json';
import { type JsonFault, readLiteral, readNumber, readString, type ScalarReading, strayMessage } from './scan-scalar';

/** Deeper values than this are refused everywhere in this room, so that no walk can exhaust the stack. */
export const DEEPEST_JSON = 512;

/** A value with its UTF-16 offsets (`end` exclusive) and those of what it holds. */
export type JsonNode = {
  readonly start: number;
  end: number;
  readonly members?: Map<string, JsonMember>;
  readonly items?: JsonNode[];
};

type JsonMember = { readonly keyStart: number; readonly keyEnd: number; node?: JsonNode };

type Container = {
  readonly node: JsonNode;
  readonly closer: '}' | ']';
  /** The container itself, while it is being filled. */
  readonly list: JsonValue[];
  readonly object: Record<string, JsonValue>;
  key: string;
  member?: JsonMember;
};

type Next = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'behind';

export type JsonScan = {
  readonly text: string;
  at: number;
  next: Next;
  readonly open: Container[];
  root?: { readonly node: JsonNode; readonly value: JsonValue };
  fault?: JsonFault;
  /** How the last scalar stands at the end of the text. */
  tail: 'whole' | 'may-go-on' | 'unfinished';
  /** True while the last key is itself unfinished. */
  inKey: boolean;
};

/** Reads a text in one pass with a stack of its own; stops at the first fault. */
export function scanJson(text: string): JsonScan {
  const scan: JsonScan = { text, at: 0, next: 'value', open: [], tail: 'whole', inKey: false };
  skipSpace(scan);
  while (scan.at < text.length && scan.fault === undefined) {
    step(scan);
    if (scan.tail !== 'unfinished') skipSpace(scan);
  }
  for (const { node } of scan.open) node.end = scan.at;
  return scan;
}

function skipSpace(scan: JsonScan): void {
  const { text } = scan;
  const from = scan.at;
  let code = text.charCodeAt(scan.at);
  while (code === 32 || code === 10 || code === 13 || code === 9) {
    scan.at += 1;
    code = text.charCodeAt(scan.at);
  }
  if (scan.at > from) scan.tail = 'whole';
}

function step(scan: JsonScan): void {
  const { next } = scan;
  const sign = scan.text.charAt(scan.at);
  if (next === 'key' || next === 'first-key') {
    if (sign === '"') readKey(scan);
    else if (sign === '}' && next === 'first-key') close(scan);
    else fail(scan, next === 'key' ? 'Expected a key in double quotes after the comma' : 'Expected a key or } here');
  } else if (next === 'colon') {
    if (sign === ':') advance(scan, 'value');
    else fail(scan, 'Expected a colon after the key');
  } else if (next === 'behind') {
    stepBehind(scan, sign);
  } else if (sign === ']' && next === 'first-value') {
    close(scan);
  } else if (sign === '{' || sign === '[') {
    openContainer(scan, sign);
  } else {
    readScalar(scan, sign);
  }
}

function stepBehind(scan: JsonScan, sign: string): void {
  const container = scan.open[scan.open.length - 1];
  if (container === undefined) fail(scan, 'Expected nothing more behind the value');
  else if (sign === container.closer) close(scan);
  else if (sign === ',') advance(scan, container.closer === '}' ? 'key' : 'value');
  else fail(scan, `Expected a comma or ${container.closer} here`);
}

function advance(scan: JsonScan, next: Next): void {
  scan.at += 1;
  scan.next = next;
  scan.tail = 'whole';
}

function fail(scan: JsonScan, message: string, at = scan.at): void {
  scan.fault = { at, message: strayMessage(scan.text, at) ?? message };
}

function readKey(scan: JsonScan): void {
  const container = scan.open[scan.open.length - 1];
  const start = scan.at;
  const reading = readString(scan.text, start);
  if (reading.fault !== undefined) {
    scan.fault = reading.fault;
    return;
  }
  scan.at = reading.end;
  if (reading.tail === 'unfinished') {
    scan.inKey = true;
    scan.tail = 'unfinished';
    return;
  }
  if (container === undefined) return;
  const member: JsonMember = { keyStart: start, keyEnd: reading.end };
  container.key = String(reading.value);
  container.member = member;
  if (!container.node.members?.has(container.key)) container.node.members?.set(container.key, member);
  scan.next = 'colon';
}

function openContainer(scan: JsonScan, sign: '{' | '['): void {
  if (scan.open.length >= DEEPEST_JSON) {
    fail(scan, `Nested more than ${DEEPEST_JSON} levels deep`);
    return;
  }
  const isObject = sign === '{';
  const node: JsonNode = isObject
    ? { start: scan.at, end: scan.at + 1, members: new Map() }
    : { start: scan.at, end: scan.at + 1, items: [] };
  const container: Container = { node, closer: isObject ? '}' : ']', list: [], object: {}, key: '' };
  place(scan, node, isObject ? container.object : container.list);
  scan.open.push(container);
  advance(scan, isObject ? 'first-key' : 'first-value');
}

function close(scan: JsonScan): void {
  const container = scan.open.pop();
  advance(scan, 'behind');
  if (container !== undefined) container.node.end = scan.at;
}

function readScalar(scan: JsonScan, sign: string): void {
  const start = scan.at;
  const reading = scalarAt(scan.text, start, sign);
  if (reading === undefined) {
    fail(scan, scan.next === 'first-value' ? 'Expected a value or ] here' : 'Expected a value here');
    return;
  }
  if (reading.value !== undefined) place(scan, { start, end: reading.end }, reading.value);
  scan.at = reading.end;
  scan.tail = reading.tail;
  if (reading.fault !== undefined) scan.fault = reading.fault;
  // A bare minus is no value yet.
  else if (reading.value !== undefined) scan.next = 'behind';
}

function scalarAt(text: string, start: number, sign: string): ScalarReading | undefined {
  if (sign === '"') return readString(text, start);
  if (sign === '-' || (sign >= '0' && sign <= '9')) return readNumber(text, start);
  return readLiteral(text, start);
}

/** Puts a value where the scan stands: into the open container, or as the whole. */
function place(scan: JsonScan, node: JsonNode, value: JsonValue): void {
  const container = scan.open[scan.open.length - 1];
  if (container === undefined) {
    scan.root = { node, value };
  } else if (container.closer === ']') {
    container.list.push(value);
    container.node.items?.push(node);
  } else {
    const { key, member, object } = container;
    if (key === '__proto__') {
      Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    } else object[key] = value;
    if (member !== undefined) {
      member.node = node;
      container.node.members?.set(key, member);
    }
    delete container.member;
  }
}
