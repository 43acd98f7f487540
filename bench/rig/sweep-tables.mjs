import { printTable } from './table.mjs';

export function printSweep(figures) {
  const row = (what, unit, key, aim = '') => [what, unit, figures[key], aim];
  printTable(
    'A sweep of 1,000 requests on the sandbox, its grid scrolled meanwhile',
    ['', 'unit', 'value', 'aim'],
    [
      row('from the first cell until the last', 's', 'seconds'),
      row('  cells', '1/s', 'rate'),
      row('tasks over 50 ms', '', 'longTasks', '0'),
      row('  longest of them', 'ms', 'longest'),
      row('renewals of the page, most in a second', '', 'news', '4'),
      row('time between two frames while it runs, 95th percentile', 'ms', 'gap', '50'),
      row('  longest', 'ms', 'gapLongest'),
      row('  once it has ended, 95th percentile', 'ms', 'stillGap'),
      row('  longest', 'ms', 'stillLongest'),
      row('main thread busy', '%', 'busy'),
      row('heap before', 'MiB', 'heapBefore'),
      row('  after', 'MiB', 'heapAfter'),
      row('  for each cell', 'KiB', 'heapCell'),
      row('  after the dialog is closed', 'MiB', 'heapClosed'),
      row('elements of the dialog with 24 cells', '', 'nodesSmall'),
      row('  with 1,000', '', 'nodes'),
    ],
  );
}

export function printLargeSweep(figures) {
  const { opened, statistics, heat, csv, json } = figures;
  const row = (what, { ms, longest }, size = '') => [what, 'ms', ms, longest, size];
  const mebibytes = (value) => `${value.toFixed(1)} MiB`;
  printTable(
    'A kept sweep of 5,000 requests, 4,000 characters each',
    ['', 'unit', 'time', 'longest task', ''],
    [
      row('from the press until its grid is there', opened),
      row('its statistics', statistics),
      row('its heat map', heat),
      row('saved as CSV', csv, mebibytes(csv.megabytes)),
      row('saved as JSON', json, mebibytes(json.megabytes)),
    ],
  );
  printTable(
    'Its grid',
    ['', 'unit', 'value'],
    [
      ['time between two frames while it is scrolled, 95th percentile', 'ms', figures.gap],
      ['  longest', 'ms', figures.gapLongest],
      ['heap with it', 'MiB', figures.heap],
      ['elements of the dialog', '', figures.nodes],
    ],
  );
}
