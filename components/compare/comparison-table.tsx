'use client';

import { usePreference } from '@/components/state/use-preference';
import { useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { CopyButton } from '@/components/ui/copy-button';
import { Icon } from '@/components/ui/icon';
import { ComparisonGrid } from './comparison-grid';
import { ComparisonPlots } from './comparison-plots';
import { comparisonCsv, comparisonMarkdown } from './comparison-text';
import { useComparisonRows } from './use-comparison-rows';
import { useNarrow } from './use-narrow';

type ComparisonTableProps = { readonly onDifferences: () => void };

/** The columns' figures under the columns, and the way to what differs between them; nothing with one column. */
export function ComparisonTable(props: ComparisonTableProps) {
  const several = useWorkbench((state) => state.draft.columns.length > 1);
  return several ? <Comparison {...props} /> : null;
}

function Comparison({ onDifferences }: ComparisonTableProps) {
  const rows = useComparisonRows();
  const narrow = useNarrow();
  const [open, setOpen] = usePreference<number>(narrow ? 'comparison-narrow' : 'comparison', narrow ? 0 : 1);
  const shown = open === 1;
  return (
    <section aria-label="Comparison of the columns" className="flex max-h-[40%] shrink-0 flex-col border-line border-t">
      <div className="flex min-h-10 shrink-0 flex-wrap items-center gap-x-1 px-3 py-1 max-sm:px-2">
        <Button size="small" aria-expanded={shown} onClick={() => setOpen(shown ? 0 : 1)} className="font-medium">
          <Icon name="chevron" className={classNames('size-3.5', !shown && '-rotate-90')} />
          Figures
        </Button>
        <div className="ml-auto flex flex-wrap justify-end gap-1">
          <Button size="small" variant="outline" aria-haspopup="dialog" onClick={onDifferences}>
            Differences
          </Button>
          <CopyButton size="small" variant="plain" label="Copy as CSV" text={() => comparisonCsv(rows)}>
            CSV
          </CopyButton>
          <CopyButton size="small" variant="plain" label="Copy as Markdown" text={() => comparisonMarkdown(rows)}>
            Markdown
          </CopyButton>
        </div>
      </div>
      {shown ? (
        <div className="min-h-0 overflow-y-auto">
          <ComparisonGrid rows={rows} />
          <ComparisonPlots rows={rows} />
        </div>
      ) : null}
    </section>
  );
}
