import { candidatesOf } from './candidates.mjs';
import { lockRefusal } from './trial.mjs';

/** Packages that only work in the same version, or are only tried together. */
const TOGETHER = [
  ['react', 'react-dom'],
  ['tailwindcss', '@tailwindcss/postcss'],
  ['quickjs-emscripten-core', '@jitl/quickjs-wasmfile-release-sync'],
];
/** Older versions are tried in the lock file until one holds; a fault that lasts longer is for a person. */
const TRIALS = 4;
/** Packages that the registry is asked about at once. */
const AT_ONCE = 4;

/**
 * For each direct dependency, or for those chosen: `{name, present, newest, allowed, group, why}`. `allowed` passes every rule, the lock
 * file's too, and goes for the whole group; `why` says what keeps the newest away, or why nothing is known.
 */
export async function findUpdates(packageJson, chosen, rules, root) {
  const pins = { ...packageJson.dependencies, ...packageJson.devDependencies };
  const wanted = Object.keys(pins).filter((name) => chosen.length === 0 || chosen.includes(name));
  const groups = [...new Set(wanted.map((name) => TOGETHER.find((group) => group.includes(name)) ?? [name]))];
  const pinned = groups.map((group) => group.filter((name) => Object.hasOwn(pins, name)));
  const lists = await listsOf(pinned.flat(), pins, rules, root);
  const found = [];
  for (const group of pinned) found.push(...(await findGroup(group, pins, lists, root)));
  return found;
}

async function listsOf(names, pins, rules, root) {
  const lists = new Map();
  const waiting = [...names];
  const ask = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      lists.set(name, await candidatesOf(name, pins[name], rules, root));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return lists;
}

async function findGroup(group, pins, known, root) {
  const lists = group.map((name) => known.get(name));
  const rows = group.map((name, at) => row(name, pins[name], lists[at]));
  if (rows.some(({ newest }) => newest === undefined)) return rows;
  // Of a group the versions that all of its packages have; of one package, its own.
  const [first, ...others] = lists.map((list) => list.filter(({ refusal }) => refusal === undefined));
  const common = first.filter(({ version }) => others.every((list) => list.some((one) => one.version === version)));
  return tried(rows, common.slice(0, TRIALS), root);
}

/** The rows with the newest version that the lock file takes. */
async function tried(rows, candidates, root) {
  const group = rows.map(({ name }) => name);
  const alone = group.length > 1 ? 'its companions have no such version that may be taken' : undefined;
  let refusal;
  for (const { version } of candidates) {
    const said = await lockRefusal(
      group.map((name) => ({ name, version })),
      root,
    );
    if (said !== undefined) refusal ??= said;
    else return rows.map((one) => ({ ...one, allowed: version, group, why: whyNot(one, version, refusal ?? alone) }));
  }
  return rows.map((one) => ({ ...one, why: whyNot(one, one.present, refusal ?? alone) }));
}

function whyNot({ newest, why }, version, refusal) {
  return newest === version ? undefined : (why ?? refusal);
}

/** The newest is the newest that is no pre-release; without any, the present one. */
function row(name, present, list) {
  if ('fault' in list) return { name, present, why: list.fault };
  const newest = list.find(({ refusal }) => refusal !== 'is a pre-release');
  return { name, present, newest: newest?.version ?? present, why: newest?.refusal };
}
