import { MOCK_LIMITS } from './limits';

/**
 * Runs inside the interpreter before the mock, and keeps what it needs of the language's own functions, so a mock that
 * replaces them spoils its own answer only. Values leave as JSON text: the engine's strings end at a NUL outside.
 */
export const PRELUDE = `(function () {
  'use strict';
  const { parse, stringify } = JSON;
  const { bind, call } = Function.prototype;
  const slice = bind.call(call, String.prototype.slice);
  const lines = [];
  let count = 0;

  function shown(value) {
    if (typeof value === 'string') return value;
    try {
      if (typeof value === 'object' && value !== null && !(value instanceof Error)) return stringify(value) ?? '';
      return String(value);
    } catch {
      return '(cannot be shown)';
    }
  }

  function write(...values) {
    if (count >= ${MOCK_LIMITS.logLines}) return;
    let line = '';
    for (let index = 0; index < values.length; index += 1) line += (index ? ' ' : '') + shown(values[index]);
    lines[count] = slice(line, 0, ${MOCK_LIMITS.logLineLength});
    count += 1;
  }

  globalThis.console = { log: write, info: write, warn: write, error: write, debug: write };

  const kinds = { function: 'a function', symbol: 'a symbol', bigint: 'a BigInt' };
  const place = (key) => (key === '' ? 'is ' : 'holds ');
  const under = (key) => (key === '' ? '' : ' under "' + slice(key, 0, 100) + '"');

  function finish(value) {
    if (typeof value === 'string') return value.length > ${MOCK_LIMITS.resultBytes} ? '["large"]' : '["text",' + stringify(value) + ']';
    let unfit;
    let text;
    try {
      text = stringify(value, (key, item) => {
        const kind = kinds[typeof item];
        if (kind === undefined) return item;
        unfit = place(key) + kind + under(key);
        throw unfit;
      });
    } catch (error) {
      if (unfit !== undefined) return '["unfit",' + stringify(unfit) + ']';
      if (error instanceof TypeError && error.message === 'circular reference') return '["unfit","holds itself"]';
      throw error;
    }
    if (text === undefined) return '["nothing"]';
    return text.length > ${MOCK_LIMITS.resultBytes} ? '["large"]' : '["text",' + stringify(text) + ']';
  }

  function field(error, key) {
    try {
      const value = error[key];
      return typeof value === 'string' ? slice(value, 0, ${MOCK_LIMITS.messageLength * 4}) : '';
    } catch {
      return '';
    }
  }

  function explain(error) {
    if (!(error instanceof Error)) return stringify(['', slice(shown(error), 0, ${MOCK_LIMITS.messageLength}), '']);
    return stringify([field(error, 'name'), field(error, 'message'), field(error, 'stack')]);
  }

  return { parse, finish, explain, log: () => stringify(lines) };
})()`;
