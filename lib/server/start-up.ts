import 'server-only';
import { connectionsOf } from './connection';
import { type Environment, isLoopback, readEnvironment } from './env';
import { installFrontDoor } from './front-door';
import { sayAtStart, sayFault } from './log';
import { sealingKeys } from './sealing-secret';
import { VERSION } from './version';

/** Sets the front door up and says where the server answers and what it has, or why it does not start; then the process ends with code 1. */
export function startUp(): void {
  const read = readEnvironment(process.env);
  if (read.ok) {
    installFrontDoor(process.env.NODE_ENV === 'development');
    const keys = sealingKeys(read.value);
    sayAtStart([...startLines(read.value), ...(keys.ok ? [] : [keys.failure.message])]);
    return;
  }
  sayFault(read.failure.message);
  process.exit(1);
}

/** The start-up lines: address, mode, hosts, and which providers have a key, by name only. */
export function startLines(environment: Environment): readonly string[] {
  const { publicOrigin, mode, host, port, allowedHosts } = environment;
  const withKey = connectionsOf(environment).filter(({ key }) => key !== undefined);
  const isPlain = mode === 'shared' && publicOrigin.startsWith('http:') && !isLoopback(new URL(publicOrigin).hostname);
  const labels = withKey.map(({ row }) => row.label);
  return [
    `LLM Workbench ${VERSION} is ready: ${publicOrigin}`,
    `Mode: ${mode}, listening on ${host} port ${port}, answering as ${[...allowedHosts].join(', ')}`,
    ...(isPlain
      ? ['Without https, access token and keys cross the network readable: set WORKBENCH_PUBLIC_ORIGIN.']
      : []),
    `Keys in the environment: ${labels.length > 0 ? labels.join(', ') : 'none; the sandbox needs none'}`,
  ];
}
