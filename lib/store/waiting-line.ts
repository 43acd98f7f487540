import type { RunGate } from './run-queue';

/** A run that waits to be sent. */
export type Waiting = {
  readonly provider: string;
  /** Hears its place, from 1, whenever the line is told. */
  readonly queued: (place: number) => void;
  readonly admit: (release: () => void) => void;
};

type Give = () => void;

/** One provider of those in line. */
type AtProvider = {
  /** A place there that nobody in line has used yet. */
  spare?: Give;
  /** While all places there are taken: gives up waiting for one. */
  giveUp?: () => void;
};

/** Who waits, in order of arrival, with the places at their providers; `came` is called when one of these comes. */
export function createWaitingLine(gateOf: (provider: string) => RunGate, came: () => void) {
  const waiting: Waiting[] = [];
  const providers = new Map<string, AtProvider>();
  const told = new WeakSet<Waiting>();

  function at(provider: string): AtProvider {
    const known = providers.get(provider) ?? {};
    providers.set(provider, known);
    return known;
  }

  /** Nobody of this provider waits any more: what is held for it, or waited for, is given up. */
  function tidy(provider: string): void {
    if (waiting.some((entry) => entry.provider === provider)) return;
    const { spare, giveUp } = at(provider);
    providers.delete(provider);
    giveUp?.();
    spare?.();
  }

  function keep(provider: string, place: Give | undefined): void {
    if (place === undefined) return;
    const known = at(provider);
    if (known.spare === undefined) known.spare = place;
    else place();
    tidy(provider);
  }

  async function wait(provider: string): Promise<void> {
    const controller = new AbortController();
    const known = at(provider);
    known.giveUp = () => controller.abort();
    keep(provider, await gateOf(provider).take(controller.signal));
    delete known.giveUp;
    came();
  }

  const next = () => waiting.find(({ provider }) => providers.get(provider)?.spare !== undefined);

  return {
    next,
    join: (entry: Waiting) => void waiting.push(entry),
    /** False for one that had left already. */
    leave(entry: Waiting): boolean {
      const index = waiting.indexOf(entry);
      if (index === -1) return false;
      waiting.splice(index, 1);
      tidy(entry.provider);
      return true;
    },
    /** The first whose provider has a place, after asking all of them for one. */
    async ready(): Promise<Waiting | undefined> {
      const asked = new Set<string>();
      for (const { provider } of [...waiting]) {
        const known = at(provider);
        if (known.spare !== undefined) break;
        if (asked.has(provider) || known.giveUp !== undefined) continue;
        asked.add(provider);
        const place = await gateOf(provider).tryTake();
        keep(provider, place);
        if (place !== undefined) break;
        if (waiting.some((entry) => entry.provider === provider)) void wait(provider);
      }
      return next();
    },
    /** Takes it out of the line; the value gives back its place at the provider. */
    admit(entry: Waiting): Give {
      const known = at(entry.provider);
      const { spare } = known;
      delete known.spare;
      waiting.splice(waiting.indexOf(entry), 1);
      tidy(entry.provider);
      return () => spare?.();
    },
    tell() {
      for (const entry of waiting) told.add(entry);
      this.tellAgain();
    },
    /** Those alone that know that they wait. */
    tellAgain() {
      for (const [index, entry] of waiting.entries()) if (told.has(entry)) entry.queued(index + 1);
    },
  };
}
