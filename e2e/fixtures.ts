import { test as base, expect } from 'playwright/test';
import { type AppServer, type Environment, startApp } from './app-server';
import { noteRan } from './canary/evidence';
import { watchBrowser } from './canary/watched-browser';
import { type ScriptedProvider, startScriptedProvider } from './provider/scripted-provider';
import { createProblems, type Problems } from './watched-page';
import { createWorkbenchPage, type WorkbenchPage } from './workbench-page';

type WorkerFixtures = {
  /** Changes to the environment of the server under test. */
  environment: Environment;
  /** The server under test and the provider behind it; every worker has its own two. */
  house: { readonly app: AppServer; readonly provider: ScriptedProvider };
};

type TestFixtures = {
  /** Says which file ran, for the search after the whole run. */
  ran: undefined;
  app: AppServer;
  /** The scripted provider behind Oxen and Azion, fresh for each test. */
  provider: ScriptedProvider;
  /** Fails the test at its end when a page complained, unless the test allowed it. */
  problems: Problems;
  workbench: WorkbenchPage;
  /** A second browser that shares nothing with the first, watched as well. */
  secondWorkbench: WorkbenchPage;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  environment: [{}, { option: true, scope: 'worker' }],
  browser: [
    async ({ browser }, use) => {
      watchBrowser(browser);
      await use(browser);
    },
    { scope: 'worker' },
  ],
  ran: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here, and there are none
    async ({}, use, { file }) => {
      noteRan(file);
      await use(undefined);
    },
    { auto: true },
  ],
  house: [
    async ({ environment }, use) => {
      const provider = await startScriptedProvider();
      const app = await startApp(provider.origin, environment);
      await use({ app, provider });
      await app.close();
      await provider.close();
    },
    { scope: 'worker' },
  ],
  app: async ({ house }, use) => use(house.app),
  baseURL: async ({ house }, use) => use(house.app.origin),
  provider: async ({ house }, use) => {
    house.provider.reset();
    await use(house.provider);
  },
  problems: async ({ app, context }, use) => {
    const problems = createProblems(app.origin, context);
    await use(problems);
    expect(problems.found()).toEqual([]);
  },
  // Asks for `problems`, so that no page goes unwatched.
  page: async ({ problems, page }, use) => {
    expect(problems.found()).toEqual([]);
    await use(page);
  },
  workbench: async ({ page }, use) => use(createWorkbenchPage(page)),
  secondWorkbench: async ({ app, browser }, use) => {
    const context = await browser.newContext({ baseURL: app.origin, viewport: { width: 1440, height: 900 } });
    const problems = createProblems(app.origin, context);
    await use(createWorkbenchPage(await context.newPage()));
    expect(problems.found()).toEqual([]);
    await context.close();
  },
});

export { expect };
