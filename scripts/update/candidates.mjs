import { judgeVersions } from './judge-versions.mjs';
import { complaint, npm, parsed } from './npm.mjs';

const FIELDS = ['version', 'engines', 'deprecated', 'scripts', 'dist.integrity'];

/**
 * Every version of a package above the present one, newest first, as `{version, refusal}`; no refusal where package.json could name it.
 * `{fault}` where the registry could not be asked. `rules` = `{node, ageDays, now}`.
 */
export async function candidatesOf(name, present, rules, cwd) {
  const answers = await Promise.all([
    npm(['view', `${name}@>=${present}`, ...FIELDS, '--json'], cwd),
    npm(['view', name, 'time', 'dist-tags', '--json'], cwd),
  ]);
  const failed = answers.find(({ code }) => code !== 0);
  if (failed) return { fault: complaint(failed) };
  const [versions, about] = answers.map(({ output }) => parsed(output));
  return judgeVersions(name, present, { versions: [versions].flat(), about }, rules);
}
