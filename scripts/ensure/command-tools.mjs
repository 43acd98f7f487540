import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './long-step.mjs';

/** The first of the commands that answers these arguments with exit code 0, else null. */
async function firstThatAnswers(commands, args) {
  for (const command of commands) {
    const { code } = await runQuietly(command, args);
    if (code === 0) return command;
  }
  return null;
}

export const findBash = () => firstThatAnswers(['bash', '/bin/bash'], ['-c', 'exit 0']);

export const findCurl = () => firstThatAnswers(['curl', '/usr/bin/curl'], ['--version']);

/** A python3 that has the packages of the snippets; Debian's own may have them where the first on the path has not. */
export const findPython = () =>
  firstThatAnswers(['python3', '/usr/bin/python3', 'python'], ['-c', 'import requests, httpx']);

export const findHttpie = () => firstThatAnswers(['http', '/usr/bin/http'], ['--version']);

export const findRuby = () => firstThatAnswers(['ruby', '/usr/bin/ruby'], ['-rjson', '-rnet/http', '-e', '']);

export const findPhp = () =>
  firstThatAnswers(['php', '/usr/bin/php'], ['-r', 'exit(extension_loaded("json") ? 0 : 1);']);

export const findGo = () => firstThatAnswers(['go', '/usr/bin/go'], ['version']);

export const findNginx = () => firstThatAnswers(['/usr/sbin/nginx', 'nginx'], ['-v']);

const POSTGRES = '/usr/lib/postgresql';

/** Where Debian keeps the server's programs, which stand on nobody's path. */
export function findPostgres() {
  const versions = existsSync(POSTGRES) ? readdirSync(POSTGRES) : [];
  return versions.map((version) => join(POSTGRES, version, 'bin/initdb')).find((path) => existsSync(path)) ?? null;
}
