'use client';

import { useActions } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import type { Column } from '@/lib/draft/draft';
import { ownValue } from '@/lib/params/own-value';
import type { ParamExceptions } from '@/lib/params/param';
import { JsonField } from './json-field';
import { Row, Section } from './param-section';

type UnlistedParamsProps = {
  readonly column: Column;
  readonly listed: ReadonlySet<string>;
  readonly exceptions: ParamExceptions;
};

/** Values kept from another model, and fields of the person's own: still sent, editable, removable. */
export function UnlistedParams({ column, listed, exceptions }: UnlistedParamsProps) {
  const { edit } = useActions();
  const kept = Object.entries(column.params).filter(([name]) => !listed.has(name));
  const own = Object.entries(column.extra);
  return (
    <>
      {kept.length === 0 ? null : (
        <Section title="Not in this model's schema">
          {kept.map(([name, value]) => (
            <Row key={name} name={name} onClear={() => edit({ type: 'clear-param', column: column.id, name })}>
              <JsonField
                label={name}
                value={value}
                onChange={(next) =>
                  next !== undefined && edit({ type: 'set-param', column: column.id, name, value: next })
                }
              />
              <TwinButton column={column.id} from={name} to={ownValue(exceptions.twins, name)} />
            </Row>
          ))}
        </Section>
      )}
      {own.length === 0 ? null : (
        <Section title="Own fields">
          {own.map(([name, value]) => (
            <Row key={name} name={name} onClear={() => edit({ type: 'clear-extra', column: column.id, name })}>
              <JsonField
                label={name}
                value={value}
                onChange={(next) =>
                  next !== undefined && edit({ type: 'set-extra', column: column.id, name, value: next })
                }
              />
            </Row>
          ))}
        </Section>
      )}
    </>
  );
}

type TwinButtonProps = { readonly column: string; readonly from: string; readonly to: string | undefined };

function TwinButton({ column, from, to }: TwinButtonProps) {
  const { edit } = useActions();
  if (to === undefined) return null;
  return (
    <Button size="small" variant="outline" onClick={() => edit({ type: 'rename-param', column, from, to })}>
      Use {to}
    </Button>
  );
}
