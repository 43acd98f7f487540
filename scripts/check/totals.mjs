/** Names what was skipped, prints the closing line; true when nothing failed. With CI=true a skipped test is a failed one. */
export function printTotals(results) {
  const skipped = results.flatMap((result) => result.skipped);
  for (const name of skipped) console.log(`skipped: ${name}`);
  const strict = process.env.CI === 'true' ? skipped.length : 0;
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed)) + strict;
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
