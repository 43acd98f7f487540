'use client';

import type { ReactNode } from 'react';
import { type JsonPath, printPath } from '@/lib/schema/json-path';
import { useOutputFindings } from './use-output-findings';

/** This many are named beside Run; the editor marks all. */
const MOST = 2;

/** The findings about the output, one line each. */
export function OutputNotes(): ReactNode {
  const { findings: found } = useOutputFindings();
  const lines = found.slice(0, MOST);
  return (
    <>
      {lines.map(({ where, path, message }) => (
        <li key={`${where} ${path.join()} ${message}`}>{where === 'schema' ? inSchema(path, message) : message}</li>
      ))}
      {found.length > MOST ? <li>{`${found.length - MOST} further findings stand in the Output tab.`}</li> : null}
    </>
  );
}

function inSchema(path: JsonPath, message: string): string {
  const where = path.length === 0 ? 'Output schema' : `Output schema at ${printPath(path)}`;
  return `${where}: ${message.replace(/\.$/, '')}.`;
}
