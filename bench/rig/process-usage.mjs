import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** CPU seconds a process has used so far (Linux: hundredths; elsewhere: what `ps` says), or NaN. */
export function cpuSeconds(pid) {
  if (existsSync(`/proc/${pid}/stat`)) {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  }
  const text = ps(pid, 'cputime');
  return text.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}

/** Resident memory of a process in MiB, or NaN. */
export function residentMiB(pid) {
  if (existsSync(`/proc/${pid}/status`)) {
    const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/);
    return Number(line?.[1]) / 1024;
  }
  return Number(ps(pid, 'rss')) / 1024;
}

function ps(pid, field) {
  try {
    return execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
