import { existsSync, readFileSync } from 'node:fs';

/** `{passed, failed, skipped}` of a vitest JSON report; a report that is missing or holds no test counts as one failure. */
export function readUnitReport(file, exitCode) {
  return counted(file, exitCode, (report) => {
    const tests = report.testResults.flatMap((result) => result.assertionResults);
    // A file that cannot be loaded fails without a single test.
    const broken = report.testResults.filter(
      (result) => result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed'),
    );
    return {
      passed: tests.filter((test) => test.status === 'passed').length,
      failed: tests.filter((test) => test.status === 'failed').length + broken.length,
      skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
    };
  });
}

/** The same of a Playwright JSON report; a flaky test counts as failed. */
export function readBrowserReport(file, exitCode) {
  return counted(file, exitCode, (report) => ({
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky + report.errors.length,
    skipped: specsOf(report.suites)
      .filter((spec) => spec.tests.some((test) => test.status === 'skipped'))
      .map((spec) => spec.title),
  }));
}

function specsOf(suites = []) {
  return suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites)]);
}

function counted(file, exitCode, read) {
  const counts = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 1, skipped: [] };
  const silent = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}
