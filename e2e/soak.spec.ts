import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures';

const SCRIPT = fileURLToPath(new URL('../scripts/soak.mjs', import.meta.url));

type Report = {
  readonly faults: readonly string[];
  readonly figures: {
    readonly runs: number;
    readonly requests: number;
    readonly open: number;
    readonly others: { readonly asked: number };
  };
};

test('R11 R12 streams that fail and leave in every way cost no connection, no place and no answer of another', async () => {
  test.setTimeout(180_000);
  const child = spawn(process.execPath, [SCRIPT, '--streams=40', '--seconds=4', '--growth=1', '--json']);
  let said = '';
  let errors = '';
  child.stdout.on('data', (piece) => {
    said += String(piece);
  });
  child.stderr.on('data', (piece) => {
    errors += String(piece);
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(said, errors).toMatch(/^\{/);
  const { faults, figures } = JSON.parse(said) as Report; // what the script prints
  expect(faults).toEqual([]);
  expect(code).toBe(0);
  expect(figures.open).toBe(0);
  expect(figures.runs).toBeGreaterThan(40);
  expect(figures.others.asked).toBeGreaterThan(5);
});
