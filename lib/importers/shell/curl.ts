import type { Importer } from '../imported-request';
import { bashScript } from './bash-script';
import { curlScript } from './curl-script';

/** A call of curl as bash and its kin read it. */
export const curl: Importer = {
  id: 'curl',
  label: 'cURL',
  looksLike: (text) => /(?:^|[\s;&|(`$>/\\])curl(?:\.exe)?(?:\s|$)/i.test(text),
  read(text) {
    const script = bashScript(text);
    return script.ok ? curlScript(script.value) : script;
  },
};
