import { spawnSync } from 'node:child_process';

/** A program that runs snippets of one language. */
export type Interpreter = {
  readonly kind: 'bash' | 'httpie' | 'python' | 'node' | 'ruby' | 'php' | 'go';
  readonly command: string;
};

/** This Node.js. */
export const NODE: Interpreter = { kind: 'node', command: process.execPath };

type Wanted = {
  readonly kind: Interpreter['kind'];
  readonly commands: readonly string[];
  /** Arguments that it answers with exit code 0 where everything that snippets use is there. */
  readonly asks: readonly string[];
  readonly what: string;
};

/** The first Python 3 on this machine that can import the packages of the snippets; Debian's may where others cannot. */
export const findPython = () =>
  find({
    kind: 'python',
    commands: ['python3', '/usr/bin/python3'],
    asks: ['-c', 'import requests, httpx'],
    what: 'python3 with the packages requests and httpx',
  });

export const findBash = () =>
  find({ kind: 'bash', commands: ['bash'], asks: ['-c', 'curl --version'], what: 'bash with curl' });

export const findHttpie = () =>
  find({ kind: 'httpie', commands: ['bash'], asks: ['-c', 'http --version'], what: 'HTTPie' });

export const findRuby = () =>
  find({ kind: 'ruby', commands: ['ruby'], asks: ['-rjson', '-rnet/http', '-e', ''], what: 'ruby' });

export const findPhp = () => find({ kind: 'php', commands: ['php'], asks: ['-r', ''], what: 'php' });

export const findGo = () => find({ kind: 'go', commands: ['go'], asks: ['version'], what: 'go' });

/** With CI=true nothing is skipped; elsewhere the reason is said once. */
function find({ kind, commands, asks, what }: Wanted): Interpreter | undefined {
  const command = commands.find((candidate) => spawnSync(candidate, asks, { stdio: 'ignore' }).status === 0);
  if (command !== undefined) return { kind, command };
  const reason = `Snippets are not executed: ${what} is not here.`;
  if (process.env.CI === 'true') throw new Error(reason);
  process.stderr.write(`${reason}\n`);
  return undefined;
}
