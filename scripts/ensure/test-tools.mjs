import { findChromium } from './chromium.mjs';
import { findBash, findCurl, findPython } from './command-tools.mjs';
import { canInstall, installDebianPackages } from './debian.mjs';
import { installBrowser } from './playwright-browser.mjs';
import { Sentence } from './sentence.mjs';
import { forgetPlace, rememberPlace } from './tool-places.mjs';

/** What the tests call besides Node; `debian` is the package that brings it. Without a required one nothing can be tested. */
const TOOLS = [
  { name: 'chromium', find: findChromium, debian: 'chromium', required: true },
  { name: 'bash', find: findBash, debian: 'bash', required: false },
  { name: 'curl', find: findCurl, debian: 'curl', required: false },
  { name: 'python3', find: findPython, debian: 'python3-requests', required: false },
];

/** Finds the tools of the tests, installs what is missing where the machine allows, and notes where each stands. */
export async function ensureTestTools() {
  let missing = await missingTools();
  if (missing.length > 0 && canInstall()) {
    // What still lacks is told below, in its own words.
    await installDebianPackages(missing.map((tool) => tool.debian)).catch((error) => console.log(error.message));
    missing = await missingTools();
  }
  if (missing.some((tool) => tool.name === 'chromium')) {
    await installBrowser();
    missing = await missingTools();
  }
  for (const tool of missing) complain(tool);
}

async function missingTools() {
  const missing = [];
  for (const tool of TOOLS) {
    const place = await tool.find();
    if (place) rememberPlace(tool.name, place);
    else {
      forgetPlace(tool.name);
      missing.push(tool);
    }
  }
  return missing;
}

function complain({ name, required }) {
  if (required) {
    throw new Sentence(`The tests need a Chromium: install one and set CHROMIUM_PATH to its program.`);
  }
  const what = name === 'python3' ? 'python3 with the package requests' : name;
  if (process.env.CI === 'true') throw new Sentence(`The tests need ${what}: install it and run them again.`);
  console.log(`Not found: ${what}. The tests that need it will be skipped.`);
}
