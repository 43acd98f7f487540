import { fail, type Result } from '../../core/result';
import type { ImportedRequest } from '../imported-request';
import { readProgram } from './read-program';
import type { Program } from './syntax';

const LONGEST = 8 * 1024 * 1024;

/** Parses a text and reads the first chat request of it; what is too long or nested too deep is refused. */
export function readCode(text: string, parse: (text: string) => Program | undefined): Result<ImportedRequest> {
  if (text.length > LONGEST)
    return fail({ kind: 'too-large', message: 'At most 8 MB of code can be imported.', limitBytes: LONGEST });
  try {
    const program = parse(text);
    if (program !== undefined) return readProgram(program);
    return fail({ kind: 'bad-request', message: 'This text is too broken to be read as code.' });
  } catch (error) {
    // The grammar's own tree builder is recursive.
    if (error instanceof RangeError) return fail({ kind: 'bad-request', message: 'This code is nested too deep.' });
    throw error;
  }
}
