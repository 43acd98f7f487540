'use client';

import { ImportArrival } from './import-arrival';
import { LinkOnArrival } from './link-on-arrival';

/** What comes to the page from outside its fields: a link in the address, a pasted text, a dropped file. */
export function Arrivals() {
  return (
    <>
      <LinkOnArrival />
      <ImportArrival />
    </>
  );
}
