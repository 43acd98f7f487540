import { defineConfig, devices } from 'playwright/test';
import { toolPlace } from './tool-place';

const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// Chromium refuses its own sandbox as root.
const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
const executablePath = process.env.CHROMIUM_PATH ?? toolPlace('chromium');

/** What looks at the whole run once it has ended, however it ended. */
const AFTER_ALL = /whole-run\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI === 'true',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    colorScheme: 'light',
    screenshot: 'only-on-failure',
    launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: AFTER_ALL,
      teardown: 'after all',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    { name: 'after all', testMatch: AFTER_ALL },
  ],
});
