/** Where a scan through one JSON value stands. */
export type JsonScan = { depth: number; inString: boolean; escaped: boolean };

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

export function startScan(): JsonScan {
  return { depth: 0, inString: false, escaped: false };
}

/** Takes the next byte or character code. True when it closed the outermost object or list. */
export function scanCode(scan: JsonScan, code: number): boolean {
  if (scan.inString) {
    if (scan.escaped) scan.escaped = false;
    else if (code === BACKSLASH) scan.escaped = true;
    else if (code === QUOTE) scan.inString = false;
    return false;
  }
  if (code === QUOTE) scan.inString = true;
  else if (code === OPEN_OBJECT || code === OPEN_LIST) scan.depth++;
  else if ((code === CLOSE_OBJECT || code === CLOSE_LIST) && scan.depth > 0) return --scan.depth === 0;
  return false;
}
