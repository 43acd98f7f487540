import type { JsonValue } from '../core/json';
import type { JsonPath } from './json-path';
import { type JsonNode, type JsonScan, scanJson } from './scan-json';
import type { JsonFault } from './scan-scalar';

/** UTF-16 offsets; `end` is exclusive. */
export type JsonPlace = { readonly start: number; readonly end: number };

/** The innermost part of a value that a continuation of the text may still change; all else is final. */
export type Unfinished = {
  /** The member or item that is itself unfinished. */
  readonly inner?: { readonly step: string | number; readonly unfinished: Unfinished };
  /** A finished key whose value has not begun. */
  readonly pendingKey?: string;
};

/** What a text holds, read with RFC 8259 as far as it goes. */
export type JsonText = {
  /** The value so far; undefined while none has begun. The last of equal keys counts, as in JSON.parse. */
  readonly value: JsonValue | undefined;
  /** True where the text is JSON as it stands. */
  readonly complete: boolean;
  /** What more text may still change; undefined where nothing. */
  readonly unfinished?: Unfinished;
  /** Where the text stops being JSON, or the beginning of JSON. */
  readonly fault?: JsonFault;
  /** Where the value at a path stands; undefined where the text holds none. */
  readonly placeOf: (path: JsonPath) => JsonPlace | undefined;
  /** Where the key stands with which a path ends, quotes included; undefined for items and the whole. */
  readonly keyPlaceOf: (path: JsonPath) => JsonPlace | undefined;
};

/** Reads JSON, also the beginning of one, in one linear pass; deeper than 512 levels is a fault. Never throws. */
export function readJsonText(text: string): JsonText {
  const scan = scanJson(text);
  const unfinished = unfinishedOf(scan);
  return {
    value: scan.root?.value,
    complete:
      scan.fault === undefined && scan.next === 'behind' && scan.open.length === 0 && scan.tail !== 'unfinished',
    ...(unfinished === undefined ? {} : { unfinished }),
    ...(scan.fault === undefined ? {} : { fault: scan.fault }),
    placeOf: (path) => placed(nodeAt(scan.root?.node, path)),
    keyPlaceOf: (path) => {
      const key = path[path.length - 1];
      const member =
        typeof key === 'string' ? nodeAt(scan.root?.node, path.slice(0, -1))?.members?.get(key) : undefined;
      return member && { start: member.keyStart, end: member.keyEnd };
    },
  };
}

function nodeAt(root: JsonNode | undefined, path: JsonPath): JsonNode | undefined {
  return path.reduce<JsonNode | undefined>(
    (node, step) => (typeof step === 'number' ? node?.items?.[step] : node?.members?.get(step)?.node),
    root,
  );
}

function placed(node: JsonNode | undefined): JsonPlace | undefined {
  return node && { start: node.start, end: node.end };
}

/** Built from the inside out: an unfinished scalar, then each open container around it. */
function unfinishedOf(scan: JsonScan): Unfinished | undefined {
  let inner: Unfinished | undefined = isScalarOpen(scan) ? {} : undefined;
  for (let depth = scan.open.length - 1; depth >= 0; depth -= 1) {
    const container = scan.open[depth];
    if (container === undefined) continue;
    const { closer, key, list, member } = container;
    const step = closer === '}' ? key : list.length - 1;
    if (inner !== undefined) inner = { inner: { step, unfinished: inner } };
    else inner = member === undefined ? {} : { pendingKey: key };
  }
  return inner;
}

function isScalarOpen(scan: JsonScan): boolean {
  return scan.next === 'behind' && scan.tail !== 'whole' && !scan.inKey;
}
