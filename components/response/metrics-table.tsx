/** Figures under their names; they are not a live region. */
export function MetricsTable({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of controls
    <div
      role="group"
      aria-label="Metrics"
      className="@container shrink-0 overflow-x-auto border-line border-t px-[22px] pt-2 pb-2.5"
    >
      <dl className="grid w-fit auto-cols-auto grid-flow-col gap-x-6 @max-[400px]:w-full @max-[400px]:grid-flow-row @max-[400px]:grid-cols-3 @max-[400px]:gap-y-1.5">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="text-[12px] text-muted leading-[14px]">{name}</dt>
            <dd className="whitespace-nowrap font-medium font-mono text-[13px] tabular-nums leading-[18px]">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
