'use client';

import { useProviders } from '@/components/state/use-providers';
import { Dialog } from '@/components/ui/dialog';
import type { Provider } from '@/lib/providers/provider';

/** Every provider of this workbench: where it is, and which key is in use. Never a key itself. */
export function ProvidersDialog({ onClose }: { readonly onClose: () => void }) {
  const providers = useProviders();
  return (
    <Dialog title="Providers" onClose={onClose} wide>
      <p className="mb-3 text-soft">
        Keys stay in the environment of the workbench and never reach this page. Set a variable and start it again.
      </p>
      <ul className="border-line border-t">
        {providers.map((provider) => (
          <li key={provider.id} className="border-line border-b py-2.5">
            <div className="flex flex-wrap items-baseline gap-x-3">
              <h3 className="font-medium">{provider.label}</h3>
              <span className={provider.key === 'none' && provider.auth === 'required' ? 'text-warn' : 'text-muted'}>
                {keyWords(provider)}
              </span>
            </div>
            <div className="break-all font-mono text-[12px] text-muted">
              {provider.baseUrl ?? `set ${provider.baseUrlEnv ?? 'a base URL'}`}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function keyWords({ key, auth, keyEnv }: Provider): string {
  if (key === 'server') return `key from ${keyEnv ?? 'the environment'}`;
  if (key === 'browser') return 'key of yours';
  if (key === 'not-needed' || keyEnv === null) return 'no key needed';
  return auth === 'required' ? `no key: set ${keyEnv}` : `no key; ${keyEnv} is optional`;
}
