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

/** A python3 that has `requests`; Debian's own may have it where the first on the path has not. */
export const findPython = () => firstThatAnswers(['python3', '/usr/bin/python3', 'python'], ['-c', 'import requests']);
