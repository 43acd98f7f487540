import 'server-only';
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Failure } from '../core/failure';
import { type AddressClass, classifyAddress, parseAddress } from './address';
import { type Environment, environment, isLoopback } from './env';
import { LIMITS } from './limits';

export type ResolvedAddress = { readonly address: string; readonly family: number };

/** Where outbound sockets may go. Tests replace the resolver and the classifier. */
export type EgressPolicy = {
  readonly mode: 'local' | 'shared';
  /** `host:port` of every target that the operator configured. */
  readonly listed: ReadonlySet<string>;
  readonly resolve: (hostname: string) => Promise<readonly ResolvedAddress[]>;
  readonly classify: (address: string) => AddressClass;
};

export type Target = { readonly hostname: string; readonly protocol: string; readonly port: string };

/** Carries the failure through the layers of a connection attempt. */
export class BlockedTarget extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'BlockedTarget';
    this.failure = failure;
  }
}

const METADATA_NAMES =
  /^(metadata|instance-data|metadata\.google\.internal|metadata\.goog|instance-data\.ec2\.internal)$/i;
const INNER_NAMES = /^[^.]+$|\.(localhost|local|internal|home\.arpa)$/i;

/** The policy of this process: names through the system's resolver, all addresses of each. */
export function policyOf(environment: Environment): EgressPolicy {
  const addresses = [...environment.baseUrls.values(), ...environment.endpoints.map(({ baseUrl }) => baseUrl)];
  return {
    mode: environment.mode,
    listed: new Set(addresses.map((address) => hostAndPort(targetOf(new URL(address))))),
    resolve: (hostname) => lookup(hostname, { all: true, verbatim: true }),
    classify: classifyAddress,
  };
}

let current: EgressPolicy | undefined;

/** The policy in force in this process. */
export function egressPolicy(): EgressPolicy {
  current ??= policyOf(environment());
  return current;
}

/** Lets the next call follow the environment again, or this policy of a test. */
export function forgetPolicy(instead?: EgressPolicy): void {
  current = instead;
}

/** Why an address may not even be saved; a name that does not resolve in time is judged when it is used. */
export async function refuseTarget(url: URL, policy: EgressPolicy): Promise<BlockedTarget | undefined> {
  const target = targetOf(url);
  const refusal = refuseName(target, policy);
  if (refusal || parseAddress(target.hostname)) return refusal;
  const clock = new AbortController();
  const late = sleep(LIMITS.saveResolveMs, [], { signal: clock.signal }).catch(() => []);
  const known = await Promise.race([policy.resolve(target.hostname).catch(() => []), late]);
  clock.abort();
  return known.map(({ address }) => refuseAddress(target, address, policy)).find(Boolean);
}

/** Why a name or a literal may not even be looked up; undefined when it may. */
export function refuseName(target: Target, policy: EgressPolicy): BlockedTarget | undefined {
  if (parseAddress(target.hostname)) return refuseAddress(target, target.hostname, policy);
  if (METADATA_NAMES.test(target.hostname)) return blocked(target, 'is never allowed');
  const isInner = INNER_NAMES.test(target.hostname) || isLoopback(target.hostname);
  return policy.mode === 'shared' && isInner && !isListed(target, policy) ? blocked(target, ADVICE) : undefined;
}

/** Why an address may not be connected to; undefined when it may. */
export function refuseAddress(target: Target, address: string, policy: EgressPolicy): BlockedTarget | undefined {
  switch (policy.classify(address)) {
    case 'public':
      return target.protocol === 'https:'
        ? undefined
        : blocked(target, 'is public, so it must be called with https://');
    case 'loopback':
    case 'private':
    case 'carrier-nat':
      return policy.mode === 'local' || isListed(target, policy) ? undefined : blocked(target, ADVICE);
    default:
      return blocked(target, 'is never allowed');
  }
}

/** A `lookup` for net.connect that hands back exactly the addresses it has checked; one refused address refuses all. */
export function guardedLookup(target: Target, policy: EgressPolicy): LookupFunction {
  return (hostname, options, callback) => {
    const settle = (addresses: readonly ResolvedAddress[]) => {
      const refusal = addresses.map(({ address }) => refuseAddress(target, address, policy)).find(Boolean);
      const [first] = addresses;
      if (refusal || !first) callback(refusal ?? notFound(), '');
      else if (options.all) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    };
    policy.resolve(hostname).then(settle, (error: NodeJS.ErrnoException) => callback(error, ''));
  };
}

function targetOf({ hostname, protocol, port }: URL): Target {
  return { hostname, protocol, port };
}

const ADVICE = 'is inside this network; the operator would have to list it in WORKBENCH_ENDPOINTS';

function isListed(target: Target, policy: EgressPolicy): boolean {
  return policy.listed.has(hostAndPort(target));
}

function hostAndPort({ hostname, protocol, port }: Target): string {
  const bare = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  return `${bare}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

function blocked({ hostname }: Target, why: string): BlockedTarget {
  return new BlockedTarget({ kind: 'blocked-url', message: `The address ${hostname} ${why}.`, host: hostname });
}

function notFound(): NodeJS.ErrnoException {
  return Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
}
