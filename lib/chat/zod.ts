import { config } from 'zod/mini';

// The page's policy has no eval; without this zod probes `new Function` and the browser reports a violation.
config({ jitless: true });
