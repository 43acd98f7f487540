import { har } from './har';
import type { Importer } from './imported-request';
import { javaScript } from './javascript/javascript';
import { jsonBody } from './json-body';
import { powerShell } from './powershell/power-shell';
import { python } from './python/python';
import { curl } from './shell/curl';
import { curlCmd } from './shell/curl-cmd';
import { httpie } from './shell/httpie';

/** Every kind of text that can be read, in the order they are tried; one file or folder and one line each. */
export const IMPORTERS: readonly Importer[] = [har, jsonBody, powerShell, curlCmd, curl, httpie, python, javaScript];
