import type { Metadata } from 'next';
import Page from '../../page';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The workbench itself: it reads the id from the address and asks before it opens what is kept under it. */
export default Page;
