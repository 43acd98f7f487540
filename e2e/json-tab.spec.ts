import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { drawn, jsonField, openJson, pasteJson, textOf, writeJson } from './json-editor';
import { noisyPicture } from './noisy-picture';
import { isChat, jsonOf } from './provider/recorded-request';
import { waitForChat } from './wait-for-chat';

const OXEN_OPTION = /^Mistral Small 3\.1 \(Oxen\)/;

const temperature = (page: Page): Locator => page.getByRole('spinbutton', { name: 'temperature', exact: true });

test('JSON changes the form, the form changes JSON, and a field that nobody knows survives', async ({
  workbench,
  provider,
}) => {
  const { page } = workbench;
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  await openJson(workbench);
  await expect(drawn(page)).toContainText('"stream_options"');
  const body = JSON.parse(await textOf(page));
  const messages = [{ role: 'system', content: 'Be brief.', tone: { calm: true } }, ...body.messages];
  await writeJson(page, JSON.stringify({ zulu: [null, { b: 1, a: 2 }], ...body, messages, temperature: 0.5 }));
  await expect(temperature(page)).toHaveValue('0.5');
  await workbench.setParameter('temperature', '0.9');
  await expect(drawn(page)).toContainText('"temperature": 0.9');
  await expect(drawn(page)).toContainText('"zulu"');
  await workbench.tab('Messages').click();
  await expect(workbench.message(1).role).toHaveValue('system');
  await workbench.message(1).content.fill('Be very brief.');
  await openJson(workbench);
  await expect(drawn(page)).toContainText('Be very brief.');
  await workbench.run();
  const sent = jsonOf(await waitForChat(provider));
  expect(sent).toMatchObject({
    zulu: [null, { b: 1, a: 2 }],
    temperature: 0.9,
    stream_options: { include_usage: true },
  });
  expect(JSON.stringify(sent.messages)).toContain('{"role":"system","content":"Be very brief.","tone":{"calm":true}}');
});

test('an added field that is deleted in the text is not sent, and written again it is', async ({
  workbench,
  provider,
}) => {
  const { page } = workbench;
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  await openJson(workbench);
  const { stream_options: added, ...body } = JSON.parse(await textOf(page));
  expect(added).toEqual({ include_usage: true });
  await writeJson(page, JSON.stringify(body, null, 2));
  await expect(page.getByRole('button', { name: 'Add stream_options again', exact: true })).toBeVisible();
  await workbench.run();
  expect(Object.keys(jsonOf(await waitForChat(provider)))).toEqual(['model', 'messages', 'stream']);
  await writeJson(page, JSON.stringify({ ...body, stream_options: added }));
  await expect(page.getByRole('button', { name: 'Add stream_options again', exact: true })).toHaveCount(0);
});

test('text that does not parse keeps the last good draft, stops Run with one sentence, and can be discarded', async ({
  workbench,
  provider,
}) => {
  const { page } = workbench;
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  await workbench.setParameter('temperature', '0.4');
  await openJson(workbench);
  const good = await textOf(page);
  const broken = good.replace('"temperature": 0.4', '"temperature": 0.4.1');
  await writeJson(page, broken);
  await expect(jsonField(page)).toHaveAttribute('aria-invalid', 'true');
  await workbench.tab('Messages').click();
  await expect(temperature(page)).toHaveValue('0.4');
  await workbench.runButton.click();
  const notes = page.getByRole('list', { name: 'Notes on the request', exact: true });
  await expect(notes.getByRole('listitem')).toHaveText(/^The request is not JSON at line \d+, column \d+\.$/);
  expect(provider.requests.filter(isChat)).toEqual([]);
  await page.reload();
  await expect(notes).toContainText('The request is not JSON at line');
  await openJson(workbench);
  await expect(drawn(page)).toContainText('0.4.1');
  await workbench.setParameter('temperature', '0.6');
  await expect(drawn(page)).toContainText('0.4.1');
  await page.getByRole('button', { name: 'Discard my text', exact: true }).click();
  await expect(drawn(page)).toContainText('"temperature": 0.6');
  await expect(notes).toHaveCount(0);
  await workbench.run();
  expect(jsonOf(await waitForChat(provider)).temperature).toBe(0.6);
});

test('undo goes through edits of both, and the editor undoes its own', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.open();
  await workbench.setParameter('temperature', '0.4');
  await openJson(workbench);
  const good = await textOf(page);
  const mine = JSON.stringify({ ...JSON.parse(good), temperature: 0.7 });
  await pasteJson(page, mine);
  await expect(temperature(page)).toHaveValue('0.7');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(temperature(page)).toHaveValue('0.4');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(temperature(page)).toHaveValue('0.7');
  await workbench.setParameter('temperature', '0.8');
  await expect(drawn(page)).toContainText('"temperature": 0.8');
  await workbench.tab('JSON').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(temperature(page)).toHaveValue('0.7');
  await expect(drawn(page)).toContainText('"temperature":0.7');
  expect(await textOf(page)).toBe(mine);
});

test('a large image is folded in the text and sent whole', async ({ workbench, provider }) => {
  const { page } = workbench;
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  const picture = noisyPicture(90);
  await workbench.message(1).card.locator('input[type=file]').setInputFiles({
    name: 'noise.png',
    mimeType: 'image/png',
    buffer: picture,
  });
  await expect(workbench.message(1).card.getByRole('img')).toBeVisible();
  await openJson(workbench);
  await expect(drawn(page)).toContainText('KB, part 2 of message 1)');
  const text = await textOf(page);
  expect(text.length).toBeLessThan(2000);
  await pasteJson(page, text.replace('{', '{\n  "seed": 7,'));
  await expect(page.getByRole('spinbutton', { name: 'seed', exact: true })).toHaveValue('7');
  await workbench.run();
  const sent = jsonOf(await waitForChat(provider));
  expect(sent.seed).toBe(7);
  expect(JSON.stringify(sent.messages)).toContain(`data:image/png;base64,${picture.toString('base64')}`);
});

test('a long request is read when the person pauses, and before they run', async ({ workbench, provider }) => {
  const { page } = workbench;
  await workbench.open();
  await workbench.pickModel('Mistral Small 3.1', OXEN_OPTION);
  await openJson(workbench);
  const long = 'word '.repeat(20_000);
  const { model } = JSON.parse(await textOf(page));
  await pasteJson(page, JSON.stringify({ model, messages: [{ role: 'user', content: long }] }, null, 1));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(',"top_k":3');
  await page.keyboard.press('ControlOrMeta+Enter');
  expect(jsonOf(await waitForChat(provider))).toEqual({
    model,
    messages: [{ role: 'user', content: long }],
    top_k: 3,
  });
});
