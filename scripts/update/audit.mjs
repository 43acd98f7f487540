import { complaint, npm, parsed } from './npm.mjs';

/** What `npm audit` says in lines; where it cannot run, one line that says so. */
export async function auditLines(root) {
  const { code, output, errors } = await npm(['audit', '--json'], root);
  const report = parsed(output);
  const counts = report?.metadata?.vulnerabilities;
  if (typeof counts?.total !== 'number') {
    return [
      `npm audit could not run here (${complaint({ code, output, errors })}): run it where the registry offers it.`,
    ];
  }
  if (counts.total === 0) return ['npm audit knows of no vulnerability.'];
  const names = Object.keys(report.vulnerabilities ?? {}).join(', ');
  return [`npm audit knows of ${counts.total} vulnerable packages: ${names}. See npm audit.`];
}
