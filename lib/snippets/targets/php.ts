import { isStreaming, type WireRequest } from '../../core/wire';
import { headerText, urlText } from '../environment-text';
import { type PhpCode, php, phpJson, phpLines, phpText } from '../languages/php';
import { hasTools } from '../request-shape';
import type { SnippetOptions, SnippetTarget } from '../target';

/** With the streams of PHP itself: the curl extension is missing in many installations. */
export const phpTarget: SnippetTarget = {
  id: 'php',
  label: 'PHP',
  editorLanguage: 'php',
  fileName: 'request.php',
  install: null,
  run: 'php request.php',
  providers: null,
  requests: 'all',
  print: (wire, options) => script(wire, options).text,
};

function script(wire: WireRequest, options: SnippetOptions): PhpCode {
  return phpLines([
    php`<?php

$body = ${phpJson(wire.body, options.floats)};

${open(wire)}
`,
    isStreaming(wire) ? readStream(hasTools(wire)) : readAnswer(hasTools(wire)),
  ]);
}

function open(wire: WireRequest): PhpCode {
  const headers = Object.entries(wire.headers).map(([name, value]) => php`${header(name, headerText(value))},`);
  const settings = phpLines([
    php`'method' => 'POST',`,
    headers.length > 0 &&
      php`'header' => [
    ${phpLines(headers)}
],`,
    php`'content' => $body,
'ignore_errors' => true,
'timeout' => 600,`,
  ]);
  return php`$context = stream_context_create(['http' => [
    ${settings}
]]);
$response = fopen(${phpText(urlText(wire.url))}, 'r', false, $context) ?: exit(1);
$status = explode(' ', stream_get_meta_data($response)['wrapper_data'][0])[1];
if ($status >= 300) {
    fwrite(STDERR, $status . ' ' . stream_get_contents($response) . PHP_EOL);
    exit(1);
}`;
}

function header(name: string, value: ReturnType<typeof headerText>): PhpCode {
  return typeof value === 'string'
    ? phpText(`${name}: ${value}`)
    : phpText({ ...value, before: `${name}: ${value.before}` });
}

function readAnswer(tools: boolean): PhpCode {
  const print = tools
    ? php`$message = $choice['message'];
echo ($message['content'] ?? '') ?: json_encode($message['tool_calls'] ?? null, JSON_PRETTY_PRINT), PHP_EOL;`
    : php`echo $choice['message']['content'], PHP_EOL;`;
  return php`$answer = json_decode(stream_get_contents($response), true);
foreach ($answer['choices'] as $choice) {
    ${print}
}`;
}

function readStream(tools: boolean): PhpCode {
  const print = phpLines([
    php`echo $choice['delta']['content'] ?? '';`,
    tools &&
      php`foreach ($choice['delta']['tool_calls'] ?? [] as $call) {
    echo $call['function']['name'] ?? '', $call['function']['arguments'] ?? '';
}`,
  ]);
  return php`while (($line = fgets($response)) !== false) {
    if (strncmp($line, 'data:', 5) !== 0) {
        continue;
    }
    $data = trim(substr($line, 5));
    if ($data === '[DONE]') {
        break;
    }
    $chunk = json_decode($data, true);
    if (isset($chunk['error'])) {
        fwrite(STDERR, json_encode($chunk['error']) . PHP_EOL);
        exit(1);
    }
    foreach ($chunk['choices'] ?? [] as $choice) {
        ${print}
    }
}
echo PHP_EOL;`;
}
