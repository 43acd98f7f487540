type FieldTableProps = { readonly title: string; readonly hints: Readonly<Record<string, string>> | undefined };

/** The property table of a provider's page: each field of the wire with the page's own words. */
export function FieldTable({ title, hints }: FieldTableProps) {
  const rows = Object.entries(hints ?? {});
  if (rows.length === 0) return null;
  return (
    <details className="mt-4">
      <summary className="w-fit rounded text-soft">
        {title} <span className="text-muted">· {rows.length}</span>
      </summary>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {rows.map(([path, hint]) => (
          <div key={path} className="contents">
            <dt className="break-all font-mono text-[12px] leading-5">{path}</dt>
            <dd className="text-[13px] text-soft">{hint}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
