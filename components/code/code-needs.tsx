import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { type WireRequest, wireVariables } from '@/lib/core/wire';
import { endsInHereDocument } from '@/lib/snippets/languages/bash';
import type { SnippetTarget } from '@/lib/snippets/target';

type CodeNeedsProps = { readonly wire: WireRequest; readonly target: SnippetTarget; readonly code: string };

/** What the shell needs before the code runs; it stands below the code, never in it. */
export function CodeNeeds({ wire, target, code }: CodeNeedsProps) {
  const { install, run, fileName } = target;
  const variables = run === null ? [] : wireVariables(wire);
  const shell = target.editorLanguage === 'shell';
  return (
    <div className="flex min-h-[54px] shrink-0 flex-col justify-center gap-0.5 border-line border-t px-4 py-2 text-[12px] text-muted">
      {variables.map((name) => (
        <Need key={name} copies={`export ${name}=`} copyLabel={`Copy export ${name}`} shown={`copy export ${name}=`}>
          Needs <code className="font-mono text-soft">{name}</code>
        </Need>
      ))}
      {install === null ? null : (
        <Need copies={install} shown="copy">
          <code className="font-mono">{install}</code>
        </Need>
      )}
      {run === null || shell ? null : (
        <Need copies={run} copyLabel="Copy command" shown="copy">
          Save as {fileName}, then <code className="font-mono">{run}</code>
        </Need>
      )}
      {shell ? <p>For bash or zsh; on Windows in WSL or Git Bash.</p> : null}
      {shell && endsInHereDocument(code) && target.id === 'curl' ? (
        <p>The body is over 100 KB, too long for an argument: it comes as a here-document.</p>
      ) : null}
      {run === null ? <p>Runs inside an Azion Function: no key and no address needed.</p> : null}
      {variables.length === 0 && run !== null ? <p>Runs as it is: it carries no key.</p> : null}
    </div>
  );
}

type NeedProps = {
  readonly copies: string;
  readonly copyLabel?: string;
  readonly shown: string;
  readonly children: ReactNode;
};

function Need({ copies, copyLabel = `Copy ${copies}`, shown, children }: NeedProps) {
  return (
    <div className="flex items-center gap-2">
      <span className="mr-auto truncate">{children}</span>
      <CopyButton label={copyLabel} text={() => copies} size="small" variant="plain">
        {shown}
      </CopyButton>
    </div>
  );
}
