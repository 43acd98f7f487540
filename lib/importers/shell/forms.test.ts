import { describe, expect, it } from 'vitest';
import { imported, refusal } from '../testing/imported';

const BODY = { model: 'm', messages: [{ role: 'user', content: 'Say "hi" to it\'s 100%' }] };
const JSON_TEXT = JSON.stringify(BODY);
const SINGLE = JSON_TEXT.replaceAll("'", "'\\''");
const URL_TEXT = 'https://a.example/v1/chat/completions';

const BASH = {
  'single quotes': `curl -XPOST ${URL_TEXT} -d '${SINGLE}'`,
  'combined flags': `curl -sSNk -XPOST -HContent-Type:application/json ${URL_TEXT} -d'${SINGLE}'`,
  'double quotes': `curl ${URL_TEXT} --data-raw "${JSON_TEXT.replaceAll(/["\\$`]/g, '\\$&')}"`,
  'ANSI quotes as browsers write them': `curl '${URL_TEXT}' -H 'sec-ch-ua: "x"' --data-raw $'${JSON_TEXT.replaceAll(/['\\]/g, '\\$&')}' --compressed`,
  'a here-document': `curl ${URL_TEXT} --data-binary @- <<'EOF'\n${JSON_TEXT}\nEOF\n`,
  'a here-document of cat': `curl ${URL_TEXT} -d "$(cat <<'EOF'\n${JSON_TEXT}\nEOF\n)"`,
  'a here-string': `curl ${URL_TEXT} --json @- <<< '${SINGLE}'`,
  'standard input': `cat <<'EOF' | curl ${URL_TEXT} -d @-\n${JSON_TEXT}\nEOF`,
  'echo into it': `echo '${SINGLE}' | curl ${URL_TEXT} -d @-`,
  'a variable': `BODY='${SINGLE}'\ncurl ${URL_TEXT} -d "$BODY"`,
  'a default': `curl "\${BASE:-https://a.example/v1}/chat/completions" -d '${SINGLE}'`,
  'a prompt and a comment': `# it's how\n$ curl ${URL_TEXT} \\\n    -d '${SINGLE}' # done`,
  'two parts of JSON': `curl ${URL_TEXT} --json '${SINGLE.slice(0, 12)}' --json '${SINGLE.slice(12)}'`,
  'a function and a loop': `ask() { for i in 1 2; do if true; then curl ${URL_TEXT} -d '${SINGLE}'; fi; done; }`,
  'a captured answer': `ANSWER=$(curl -s ${URL_TEXT} -d '${SINGLE}')\necho "$ANSWER"`,
  'a captured answer in a function': `ask() { local answer="$(curl ${URL_TEXT} -d '${SINGLE}')"; }`,
  'blanks behind a continued line': `curl ${URL_TEXT} \\\n  -d '${SINGLE}' \\ `,
};

/** As Chromium writes it. */
function caret(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, '^$&')
    .replaceAll(/%(?=[a-zA-Z0-9_])/g, '%^');
  return `^"${escaped}^"`;
}

const CMD = {
  'as browsers write it': `curl --location ${caret(URL_TEXT)} ^\r\n  -H ${caret('Content-Type: application/json')} ^\r\n  --data-raw ${caret(JSON_TEXT)}`,
  'as docs write it': `curl ${URL_TEXT} ^\n  -H "Content-Type: application/json" ^\n  -d "${JSON_TEXT.replaceAll('"', '\\"').replaceAll('\\\\"', '\\\\\\"')}"`,
  'on one line': `C:\\Users\\me>curl.exe ${URL_TEXT} -d "${JSON_TEXT.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\\\\\\"', '\\\\\\"')}"`,
};

const POWER = {
  'curl.exe': `curl.exe ${URL_TEXT} \`\n  -H 'Content-Type: application/json' \`\n  -d '${JSON_TEXT.replaceAll("'", "''")}'`,
  'quotes for Windows PowerShell': `curl.exe ${URL_TEXT} -d '${JSON_TEXT.replaceAll("'", "''").replaceAll(/["\\]/g, '\\$&')}'`,
  'a here-string': `$body = @'\n${JSON_TEXT}\n'@\nInvoke-RestMethod -Uri "${URL_TEXT}" -Method Post -Body $body -ContentType 'application/json'`,
  'an expanding here-string': `$model = 'm'\n$body = @"\n${JSON_TEXT.replaceAll('`', '``').replace('"m"', '"$model"')}\n"@\nirm ${URL_TEXT} -Method POST -Body $body`,
  tables: `# ask
$headers = @{
  "Authorization" = "Bearer $env:A_KEY"; 'Content-Type' = 'application/json'
}
$body = @{
  model = "m"
  messages = @(
    @{ role = "user"; content = 'Say "hi" to it''s 100%' }
  )
} | ConvertTo-Json -Depth 10
$response = Invoke-RestMethod -Uri ${URL_TEXT} -Method Post -Headers $headers -Body $body
$response.choices[0].message.content`,
  splatted: `$p = @{ Uri = '${URL_TEXT}'; Method = 'Post'; Body = ([ordered]@{ model = 'm'; messages = @(@{ role = 'user'; content = "Say \`"hi\`" to it's 100%" }) } | ConvertTo-Json) }
Invoke-RestMethod @p`,
  'as browsers write it': `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
$session.UserAgent = "Mozilla/5.0"
Invoke-WebRequest -UseBasicParsing -Uri "${URL_TEXT}" \`
-Method "POST" \`
-WebSession $session \`
-Headers @{
"accept"="*/*"
  "sec-fetch-mode"="cors"
} \`
-ContentType "application/json" \`
-Body ([System.Text.Encoding]::UTF8.GetBytes("${JSON_TEXT.replaceAll('`', '``').replaceAll('"', '`"')}"))`,
};

const HTTPIE = {
  raw: `http POST ${URL_TEXT} --raw '${SINGLE}'`,
  'a pipe': `echo '${SINGLE}' | http ${URL_TEXT}`,
  'the second of two calls': `http https://a.example/v1/models\nhttp ${URL_TEXT} --raw '${SINGLE}'`,
  fields: `https a.example/v1/chat/completions model=m messages:='${SINGLE.slice(SINGLE.indexOf('['), -1)}'`,
};

describe.each([
  ['curl', BASH],
  ['curl-cmd', CMD],
  ['powershell', POWER],
  ['httpie', HTTPIE],
])('%s', (id, forms) => {
  it.each(Object.entries(forms))('%s', (_name, text) => {
    const { importer, request, endpoint } = imported(text);
    expect(importer).toBe(id);
    expect(request.body).toEqual(BODY);
    expect(endpoint?.baseUrl).toBe('https://a.example/v1');
  });
});

describe('a long body', () => {
  const messages = Array.from({ length: 8000 }, (_, at) => ({ role: 'user', content: `{it's} (${at}) "$1" \`` }));
  const long = JSON.stringify({ model: 'm', messages });

  it.each([
    ['in quotes', `curl ${URL_TEXT} -d '${long.replaceAll("'", "'\\''")}'`],
    ['in a here-document', `# it's\ncurl ${URL_TEXT} -d @- <<'X'\n${long}\nX`],
    ['in a here-document of cat', `curl ${URL_TEXT} -d "$(cat <<'X'\n${long}\nX\n)"`],
    ['in carets', `curl ${URL_TEXT} ^\n --data-raw ${caret(long)}`],
    ['in PowerShell', `irm ${URL_TEXT} -Method Post -Body '${long.replaceAll("'", "''")}'`],
  ])('%s is read', (_name, text) => {
    expect(imported(text).request.body).toEqual({ model: 'm', messages });
  });
});

describe('what a call holds besides', () => {
  const notes = (options: string) => imported(`curl ${options} ${URL_TEXT} -d '${SINGLE}'`).notes;

  it.each([
    ['-X PUT', /method PUT/],
    ['-k', /-k/],
    ['-G', /-G/],
    ['--proxy http://p:1', /--proxy/],
    ['--made-up', /--made-up/],
    ['-F a=b', /-F/],
    ['-H "X-Trace: $(uuidgen)"', /X-Trace/],
    ['-H "X-Trace: $TRACE"', /X-Trace.*TRACE/],
    ['-H @headers.txt', /-H @/],
    ['-d @more.json', /more\.json/],
  ])('%s is said', (options, pattern) => {
    expect(notes(options).join(' ')).toMatch(pattern);
  });

  it.each([
    '-N',
    '-s -S',
    '-i',
    '--compressed',
    '-o out.json',
    '-m 60',
    '--max-time 60',
    '-H "Accept: */*"',
    '-X POST',
  ])('%s changes nothing', (options) => {
    expect(notes(options)).toEqual([]);
  });

  it.each([
    ['X-Team:@team.txt', ['The header X-Team was left out: its value is in a file, which is not part of the text.']],
    ['page==2', ['The parameter page of the address was left out.']],
    ['X-Odd:', []],
    ['X-Odd:1', ['The header X-Odd is not part of a draft: give it with the key, under Providers.']],
  ])('HTTPie: %s is said', (item, said) => {
    expect(imported(`http POST ${URL_TEXT} ${item} --raw '${SINGLE}'`).notes).toEqual(said);
  });

  it('HTTPie: another method is said', () => {
    expect(imported(`http PUT ${URL_TEXT} --raw '${SINGLE}'`).notes).toEqual(['The method PUT was replaced by POST.']);
  });

  it('says nothing of a command that only hands on the body', () => {
    expect(imported(`echo '${SINGLE}' | curl ${URL_TEXT} -d @-`).notes).toEqual([]);
  });

  it('takes a path alone for no address', () => {
    const { provider, notes: said } = imported(`curl /v1/chat/completions -d '${SINGLE}'`);
    expect([provider?.id, said.join(' ')]).toEqual(['sandbox', expect.stringContaining('no address')]);
  });

  it('names variables of the body that have no value', () => {
    const { notes: said, draft } = imported(`curl ${URL_TEXT} -d '{"model":"'"$MODEL"'","messages":[]}'`);
    expect(said.join(' ')).toContain('the variable MODEL');
    expect(draft.columns[0]?.model).toBe('$MODEL');
  });

  it('takes the first call that is a chat request', () => {
    const list = `curl https://a.example/v1/models\ncurl ${URL_TEXT} -d '${SINGLE}' | jq .\ncurl ${URL_TEXT} -d '{"model":"n"}'`;
    const { request, notes: said } = imported(list);
    expect(request.body).toEqual(BODY);
    expect(said.join(' ')).toMatch(/2 more calls.*number 2.*jq/);
  });

  it('keeps the variable of a key that has a placeholder for a value', () => {
    const text = `export A_KEY="your-api-key"\ncurl ${URL_TEXT} -H "Authorization: Bearer $A_KEY" -d '${SINGLE}'`;
    expect(imported(text).request.credential).toEqual({ variable: 'A_KEY' });
  });
});

describe('what cannot be read is said in one sentence', () => {
  it.each([
    [`curl ${URL_TEXT}`, /without a body/],
    [`curl ${URL_TEXT} -d @body.json`, /the file body\.json/],
    [`curl ${URL_TEXT} -d @-`, /standard input/],
    [`curl ${URL_TEXT} -d "$(cat body.json)"`, /The body holds what a command would print/],
    [`curl ${URL_TEXT} -d "$BODY"`, /The body holds the variable BODY/],
    [`curl ${URL_TEXT} -d '{"model": "m", }'`, /JSON does not parse at line 1/],
    [`curl https://a.example/v1/embeddings -d '{"input":"x"}'`, /neither messages nor a model/],
    ['curl', /without an address/],
    [`Invoke-RestMethod ${URL_TEXT}`, /no -Body/],
    ['http GET a.example', /HTTPie/],
  ])('%s', (text, pattern) => {
    expect(refusal(text)).toMatch(pattern);
  });
});
