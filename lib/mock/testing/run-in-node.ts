import { readFileSync } from 'node:fs';
import type { JsonValue } from '../../core/json';
import { interpret } from '../interpret';
import { loadEngine } from '../load-engine';
import type { MockEnd, MockOutcome } from '../protocol';

const WASM = 'node_modules/@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm';

/** The bytes of the engine as a page would fetch them. */
export function engineBytes(): ArrayBuffer {
  return new Uint8Array(readFileSync(WASM)).buffer;
}

/** For what ends by itself: a busy machine does not matter. */
const stoppedClock = () => 0;

/** Two seconds pass in a tenth of one. */
export const fastClock = () => performance.now() * 20;

/** Interprets one mock in a fresh engine, without a worker. */
export async function interpretHere(code: string, args: JsonValue = {}, now = stoppedClock): Promise<MockOutcome> {
  const engine = await loadEngine(engineBytes());
  return interpret(engine, { code, argsText: JSON.stringify(args) }, now);
}

/** Only how it ended. */
export async function endOf(code: string, args: JsonValue = {}): Promise<MockEnd> {
  return (await interpretHere(code, args)).end;
}
