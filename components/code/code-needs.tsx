import { CopyButton } from '@/components/ui/copy-button';
import { type WireRequest, wireVariables } from '@/lib/core/wire';

type CodeNeedsProps = { readonly wire: WireRequest; readonly install: string | null };

/** What the shell needs before the code runs; it stands below the code, never in it. */
export function CodeNeeds({ wire, install }: CodeNeedsProps) {
  const variables = wireVariables(wire);
  return (
    <div className="flex min-h-[54px] shrink-0 flex-col justify-center gap-0.5 border-line border-t px-4 py-2 text-[12px] text-muted">
      {variables.map((name) => (
        <div key={name} className="flex items-center gap-2">
          <span className="mr-auto truncate">
            Needs <code className="font-mono text-soft">{name}</code>
          </span>
          <CopyButton label={`Copy export ${name}`} text={() => `export ${name}=`} size="small" variant="plain">
            {`copy export ${name}=`}
          </CopyButton>
        </div>
      ))}
      {install === null ? null : (
        <div className="flex items-center gap-2">
          <code className="mr-auto truncate font-mono">{install}</code>
          <CopyButton label={`Copy ${install}`} text={() => install} size="small" variant="plain">
            copy
          </CopyButton>
        </div>
      )}
      {variables.length === 0 && install === null ? <span>Runs as it is: no key needed.</span> : null}
    </div>
  );
}
