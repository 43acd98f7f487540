import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { hostileBodies } from '../testing/hostile-corpus';
import { findGo } from '../testing/interpreters';
import { goTarget } from './go';

const go = findGo();
// It stands beside the compiler.
const formatter = `${go?.command ?? 'go'}fmt`;

describe.skipIf(go === undefined)('Go', () => {
  it.each([[{}], [{ stream: true }]])('prints what gofmt would: %j', (more) => {
    const header = { secret: 'OXEN_API_KEY', prefix: 'Bearer ' };
    for (const name of ['text go', 'tools', 'numbers']) {
      const found = hostileBodies().find(([title]) => title === name)?.[1];
      const body = { ...found, ...more };
      const text = goTarget.print(
        { method: 'POST', url: { variable: 'BASE', path: '/x' }, headers: { A: header, B: '"' }, body },
        { floats: new Set() },
      );
      expect(spawnSync(formatter, { input: `${text}\n`, encoding: 'utf8' }).stdout).toBe(`${text}\n`);
    }
  });
});
