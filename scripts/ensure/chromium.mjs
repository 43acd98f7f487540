import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { Sentence } from './sentence.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** A Chromium: CHROMIUM_PATH, Debian's, the system's other ones, then Playwright's own download; null when there is none. */
export async function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked && !existsSync(asked)) throw new Sentence(`CHROMIUM_PATH names ${asked}, and there is no such file.`);
  if (asked) return asked;
  return systemPlaces().find((path) => existsSync(path)) ?? (await playwrightPlace());
}

function systemPlaces() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ];
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.filter(Boolean).map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe'));
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function playwrightPlace() {
  const { chromium } = await import(pathToFileURL(join(root, 'node_modules/playwright/index.mjs')).href);
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}
