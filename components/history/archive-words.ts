type Report = { readonly drafts: number; readonly runs: number; readonly kept: number; readonly refused: number };

/** What a file has brought, in one sentence or three. */
export function archiveWords({ drafts, runs, kept, refused }: Report): string {
  const came = [count(drafts, 'draft'), count(runs, 'run')].filter((words) => words !== '').join(' and ');
  return [
    came === '' ? 'Nothing new in this file.' : `Added ${came}.`,
    kept === 0 ? '' : `${kept.toLocaleString('en-US')} ${kept === 1 ? 'was' : 'were'} here already.`,
    refused === 0 ? '' : `${refused.toLocaleString('en-US')} could not be read.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function count(number: number, word: string): string {
  return number === 0 ? '' : `${number.toLocaleString('en-US')} ${word}${number === 1 ? '' : 's'}`;
}
