import { createServer } from 'node:net';
import { Sentence } from '../ensure/sentence.mjs';

/** Resolves when the server could listen there, else rejects with the sentence that says what to change. */
export function checkFree({ host, port }) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new Sentence(sentenceFor(error, host, port))));
    probe.listen({ host, port, exclusive: true }, () => probe.close(resolve));
  });
}

function sentenceFor(error, host, port) {
  switch (error.code) {
    case 'EADDRINUSE': {
      const other = port < 65_535 ? port + 1 : 3000;
      return `Port ${port} is busy: set PORT to another one, for example PORT=${other} npm start.`;
    }
    case 'EACCES':
      return `Port ${port} needs more rights than this user has: set PORT to one from 1024 on, for example PORT=3000.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is "${host}", which is no address of this machine: use 127.0.0.1, or 0.0.0.0 for all of them.`;
    default:
      return `The server cannot listen on ${host} port ${port}: ${error.message}.`;
  }
}
