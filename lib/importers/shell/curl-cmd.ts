import type { Importer } from '../imported-request';
import { cmdScript } from './cmd-script';
import { curlScript } from './curl-script';

/** A call of curl for the Windows command prompt, as browsers and docs write it. */
export const curlCmd: Importer = {
  id: 'curl-cmd',
  label: 'cURL (Windows cmd)',
  looksLike: (text) =>
    /\bcurl\b/i.test(text) &&
    (/\^(?:["\r\n]|$)/.test(text) || /Bearer %\w{1,99}%"/i.test(text) || /^\s*[A-Z]:\\[^>\n]*>/i.test(text)),
  read: (text) => curlScript(cmdScript(text)),
};
