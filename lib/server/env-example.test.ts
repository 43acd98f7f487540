import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '../providers/table';
import { readEnvironment, VARIABLES } from './env';

const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');
const given = lines.flatMap((line) => /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line)?.slice(1, 3) ?? []);
const names = given.filter((_, at) => at % 2 === 0);

describe('.env.example', () => {
  it('has one line for every variable, and no other', () => {
    const rows = PROVIDERS.flatMap(({ keyEnv, baseUrlEnv }) => [keyEnv, baseUrlEnv]).filter((name) => name !== null);
    expect([...names].sort()).toEqual([...VARIABLES, ...rows].sort());
  });

  it('says something above every line', () => {
    for (const name of names) {
      const at = lines.findIndex((line) => line.startsWith(`${name}=`));
      expect(lines[at - 1]).toMatch(/^# \S/);
    }
  });

  it('is the defaults: as it stands it changes nothing', () => {
    const values = Object.fromEntries(
      names.map((name) => [name, lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1)]),
    );
    expect(readEnvironment(values)).toEqual(readEnvironment({}));
  });
});
