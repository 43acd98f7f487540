/** Words of Node and Next about what no code has caught, warnings, and the lines of a stack. */
const ALARM =
  /unhandled|uncaught|\(node:\d+\)|Warning:|⨯|⚠|\b[A-Z]\w*Error\b|^\s+at .+:\d+:\d+\)?$|MaxListeners|DEP\d{4}|out of memory/i;

/**
 * What a server said on its two streams that a sound one does not say (R12). On stderr stand our own lines of JSON and
 * nothing else.
 */
export function serverComplaints(stdout: string, stderr: string): readonly string[] {
  const said = stdout.split('\n').filter((line) => ALARM.test(line));
  const cried = stderr.split('\n').filter((line) => line.trim() !== '' && !isOwnLine(line));
  return [...said, ...cried];
}

function isOwnLine(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'level' in value && 'at' in value;
  } catch {
    return false;
  }
}
