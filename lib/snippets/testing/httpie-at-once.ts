import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type HttpieAtOnce = { readonly environment: NodeJS.ProcessEnv; stop(): void };

/**
 * HTTPie without the half second that it takes to load: a process that has loaded it forks for every call. The
 * command `http` of the answered environment hands its words, streams and variables to it; all else is HTTPie itself.
 */
export async function startHttpieAtOnce(folder: string, environment: NodeJS.ProcessEnv): Promise<HttpieAtOnce> {
  const python = await pythonOfHttpie();
  if (python === undefined) return { environment, stop: () => undefined };
  const programs = join(folder, 'bin');
  const socket = join(folder, 'http.socket');
  const command = join(programs, 'http');
  await mkdir(programs);
  await writeFile(command, `#!${python} -IS\nADDRESS = ${JSON.stringify(socket)}\n${CALLER}`);
  await chmod(command, 0o755);
  const server = spawn(python, ['-c', SERVER, socket], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    server.stdout.once('data', () => resolve());
    server.once('close', () => reject(new Error('HTTPie cannot be loaded.')));
  });
  const path = `${programs}:${environment.PATH ?? ''}`;
  return { environment: { ...environment, PATH: path }, stop: () => server.kill() };
}

/** The interpreter that the script `http` names in its first line; undefined where `http` is another kind of program. */
async function pythonOfHttpie(): Promise<string | undefined> {
  const place = spawnSync('bash', ['-c', 'command -v http'], { encoding: 'utf8' }).stdout.trim();
  const [line = ''] = (await readFile(place, 'utf8')).split('\n', 1);
  return /^#!\s*(\/\S*python[\d.]*)\s*$/.exec(line)?.[1];
}

const CALLER = `
import json, os, socket, sys

def is_open(number):
    try:
        return bool(os.fstat(number))
    except OSError:
        return False

streams = [number for number in range(256) if is_open(number)]
with socket.socket(socket.AF_UNIX) as caller:
    caller.connect(ADDRESS)
    call = json.dumps([sys.argv[1:], dict(os.environ), streams]).encode()
    socket.send_fds(caller, [len(call).to_bytes(4, "big")], streams)
    caller.sendall(call)
    sys.exit(caller.recv(1)[0])
`;

const SERVER = `
import json, os, signal, socket, sys
import httpie.cli.definition, httpie.client, httpie.output.processing, httpie.output.writer
from httpie.core import main

def answer(caller):
    size, streams, _, _ = socket.recv_fds(caller, 4, 256)
    words, environment, numbers = json.loads(caller.makefile("rb").read(int.from_bytes(size, "big")))
    for stream, number in zip(streams, numbers):
        os.dup2(stream, number)
    os.environ.clear()
    os.environ.update(environment)
    status = int(main(["http", *words]))
    sys.stdout.flush()
    caller.send(bytes([status]))

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
with socket.socket(socket.AF_UNIX) as server:
    server.bind(sys.argv[1])
    server.listen(64)
    print("ready", flush=True)
    while True:
        caller, _ = server.accept()
        if os.fork() == 0:
            try:
                answer(caller)
            finally:
                os._exit(0)
        caller.close()
`;
