'use client';

import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Icon } from '@/components/ui/icon';
import { saveFile } from '@/components/ui/save-file';
import type { SweepState } from '@/lib/compare/sweep';
import { sweepCsv, sweepJson } from '@/lib/compare/sweep-export';

/** Ways out of a sweep: as a table on the clipboard, and as files. */
export function SweepExports({ sweep }: { readonly sweep: SweepState }) {
  const name = `sweep-${new Date(sweep.startedWall).toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-')}`;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-1.5 border-line border-t px-4 py-2.5">
      <CopyButton size="small" label="Copy CSV" text={() => sweepCsv(sweep)} />
      <Button
        size="small"
        variant="outline"
        onClick={() => saveFile(`${name}.csv`, sweepCsv(sweep), 'text/csv;charset=utf-8')}
      >
        <Icon name="download" className="size-3.5" />
        Save CSV
      </Button>
      <Button
        size="small"
        variant="outline"
        onClick={() => saveFile(`${name}.json`, sweepJson(sweep), 'application/json')}
      >
        <Icon name="download" className="size-3.5" />
        Save JSON
      </Button>
    </div>
  );
}
