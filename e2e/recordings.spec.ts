import { readFile } from 'node:fs/promises';
import { OXEN_KEY } from './app-server';
import { formsOf } from './canary/canary-search';
import { expect, test } from './fixtures';
import { importText } from './import-text';
import { OXEN_TEXT } from './provider/oxen-answer';
import { isChat } from './provider/recorded-request';
import { requestsOf } from './requests-of';

test('a run is saved as a recording, opened elsewhere, and replayed without any request', async ({
  workbench,
  secondWorkbench,
  provider,
}) => {
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', /^Mistral Small 3\.1 \(Oxen\)/);
  await workbench.run();
  await workbench.tab('Raw').click();
  await workbench.response(1).getByRole('button', { name: 'Export', exact: true }).click();
  const download = workbench.page.waitForEvent('download');
  await workbench.page.getByRole('menuitem', { name: /Recording/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.recording\.json$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(formsOf(OXEN_KEY).filter((form) => text.includes(form))).toEqual([]);

  await secondWorkbench.open();
  await importText(secondWorkbench, text);
  const column = secondWorkbench.response(1);
  await expect(column).toContainText(OXEN_TEXT);
  const asked = requestsOf(secondWorkbench.page);
  await column.getByRole('combobox', { name: 'Replay speed', exact: true }).selectOption('instant');
  await column.getByRole('button', { name: 'Replay', exact: true }).click();
  await expect(column).toContainText(OXEN_TEXT);
  await expect(column.getByRole('progressbar', { name: 'Replay progress', exact: true })).toBeVisible();
  await expect(column.getByRole('status').first()).toHaveText('replay: complete');
  expect(asked.filter((call) => call.startsWith('POST'))).toEqual([]);
  expect(provider.requests.filter(isChat)).toHaveLength(1);

  await secondWorkbench.run();
  await expect(column.getByRole('button', { name: 'Replay', exact: true })).toHaveCount(0);
  expect(provider.requests.filter(isChat)).toHaveLength(2);
});

test('a replay keeps the pace of the run, pauses and goes on, and takes as long as it took', async ({ workbench }) => {
  const chunk = (content: string, finish: string | null) =>
    JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: finish }] });
  const run = {
    ...{ column: 'a', provider: 'sandbox', providerLabel: 'Sandbox', model: 'sandbox' },
    startedAt: '2026-02-03T04:05:06.000Z',
    request: { url: 'http://127.0.0.1/v1/chat/completions', headers: [], body: '{"model":"sandbox","stream":true}' },
    response: { atMs: 0, status: 200, headers: [] },
    times: [0, 600_000],
    pieces: [chunk('First words,', null), chunk(' last words.', 'stop')],
    end: { atMs: 600_000, state: 'complete' },
  };
  await workbench.open();
  await importText(
    workbench,
    JSON.stringify({ recording: { format: 'llm-workbench-recording', version: 1, runs: [run] } }),
  );
  const column = workbench.response(1);
  const control = (name: string) => column.getByRole('button', { name, exact: true });
  await expect(column).toContainText('First words, last words.');
  await control('Replay').click();
  await expect(column).toHaveAttribute('data-state', 'streaming');
  await expect(column).toContainText('First words,');
  await expect(column).not.toContainText('last words.');
  const progress = column.getByRole('progressbar', { name: 'Replay progress', exact: true });
  const value = () => progress.evaluate((bar: HTMLProgressElement) => bar.value);
  const before = await value();
  await expect.poll(value).toBeGreaterThan(before);
  await control('Pause').click();
  await expect(control('Resume')).toBeVisible();
  await column.getByRole('combobox', { name: 'Replay speed', exact: true }).selectOption('instant');
  await control('Resume').click();
  await expect(column).toContainText('First words, last words.');
  await expect(column).toHaveAttribute('data-state', 'complete');
  await control('Close the recording').click();
  await expect(column).toHaveAttribute('data-state', 'idle');
});
