import 'server-only';
import { connectionsOf } from './connection';
import { type Environment, readEnvironment } from './env';
import { sayAtStart, sayFault } from './log';
import { VERSION } from './version';

/** Says where the server answers and what it has, or why it does not start; then the process ends with code 1. */
export function startUp(): void {
  const read = readEnvironment(process.env);
  if (read.ok) {
    sayAtStart(startLines(read.value));
    return;
  }
  sayFault(read.failure.message);
  process.exit(1);
}

/** The start-up lines: address, mode, hosts, and which providers have a key, by name only. */
export function startLines(environment: Environment): readonly string[] {
  const { publicOrigin, mode, host, port, allowedHosts } = environment;
  const withKey = connectionsOf(environment).filter(({ key }) => key !== undefined);
  const labels = withKey.map(({ row }) => row.label);
  return [
    `LLM Workbench ${VERSION}: ${publicOrigin}`,
    `Mode: ${mode}, listening on ${host} port ${port}, answering as ${[...allowedHosts].join(', ')}`,
    `Keys in the environment: ${labels.length > 0 ? labels.join(', ') : 'none; the sandbox needs none'}`,
  ];
}
