import { findChromium } from './chromium.mjs';
import {
  findBash,
  findCurl,
  findGo,
  findHttpie,
  findNginx,
  findPhp,
  findPostgres,
  findPython,
  findRuby,
} from './command-tools.mjs';
import { canInstall, installDebianPackages } from './debian.mjs';
import { installBrowser } from './playwright-browser.mjs';
import { Sentence } from './sentence.mjs';
import { forgetPlace, rememberPlace } from './tool-places.mjs';

/**
 * What the tests call besides Node: `what` says it to people, `debian` lists the packages that bring it.
 * Without a required one nothing can be tested.
 */
export const TEST_TOOLS = [
  { name: 'chromium', what: 'a Chromium', find: findChromium, debian: ['chromium'], required: true },
  { name: 'bash', what: 'bash', find: findBash, debian: ['bash'], required: false },
  { name: 'curl', what: 'curl', find: findCurl, debian: ['curl'], required: false },
  {
    name: 'python3',
    what: 'python3 with the packages requests and httpx',
    find: findPython,
    debian: ['python3-requests', 'python3-httpx'],
    required: false,
  },
  { name: 'http', what: 'HTTPie (the command http)', find: findHttpie, debian: ['httpie'], required: false },
  { name: 'ruby', what: 'ruby', find: findRuby, debian: ['ruby'], required: false },
  { name: 'php', what: 'php', find: findPhp, debian: ['php-cli'], required: false },
  { name: 'go', what: 'go', find: findGo, debian: ['golang-go'], required: false },
  { name: 'postgres', what: 'the server of PostgreSQL', find: findPostgres, debian: ['postgresql'], required: false },
  { name: 'nginx', what: 'nginx', find: findNginx, debian: ['nginx-light'], required: false },
];

/** Finds the tools of the tests, installs what is missing where the machine allows, and notes where each stands. */
export async function ensureTestTools() {
  let missing = await missingTools();
  if (missing.length > 0 && canInstall()) {
    // What still lacks is told below, in its own words.
    await installDebianPackages(missing.flatMap((tool) => tool.debian)).catch((error) => console.log(error.message));
    missing = await missingTools();
  }
  if (missing.some((tool) => tool.name === 'chromium')) {
    await installBrowser();
    missing = await missingTools();
  }
  for (const tool of missing) complain(tool, process.env.CI === 'true');
}

async function missingTools() {
  const missing = [];
  for (const tool of TEST_TOOLS) {
    const place = await tool.find();
    if (place) rememberPlace(tool.name, place);
    else {
      forgetPlace(tool.name);
      missing.push(tool);
    }
  }
  return missing;
}

/** Throws a Sentence where the tests cannot do without the tool, else says what will be skipped. */
export function complain({ what, required }, everything) {
  if (required) {
    throw new Sentence(`The tests need ${what}: install one and set CHROMIUM_PATH to its program.`);
  }
  if (everything) throw new Sentence(`The tests need ${what}: install it and run them again.`);
  console.log(`Not found: ${what}. The tests that need it will be skipped.`);
}
