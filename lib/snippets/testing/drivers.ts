/** Runs every file named on its command line, and writes beside each what it printed and how it failed. */
export const PYTHON_DRIVER = `
import contextlib, io, sys, traceback
for path in sys.argv[1:]:
    output, error = io.StringIO(), ""
    try:
        with open(path, "rb") as file, contextlib.redirect_stdout(output):
            exec(compile(file.read(), path, "exec"), {"__name__": "__main__"})
    except BaseException:
        error = traceback.format_exc()
    for end, text in ((".out", output.getvalue()), (".err", error)):
        with open(path + end, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(text)
`;

/** The same for JavaScript modules. */
export const NODE_DRIVER = `
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const write = process.stdout.write;
for (const file of process.argv.slice(2)) {
  let output = '', error = '';
  process.stdout.write = (text) => { output += text; return true; };
  try { await import(pathToFileURL(file).href); } catch (thrown) { error = String(thrown?.stack ?? thrown); }
  process.stdout.write = write;
  writeFileSync(file + '.out', output);
  writeFileSync(file + '.err', error);
}
process.exit(0);
`;

/** The same for Ruby; every file has a process of its own, forked from one that has the libraries loaded. */
export const RUBY_DRIVER = `
require "json"
require "net/http"
ARGV.each do |path|
  Process.wait(fork do
    $stdout.reopen(path + ".out", "w")
    $stderr.reopen(path + ".err", "w")
    load path
  end)
  File.truncate(path + ".err", 0) if $?.success?
end
`;
