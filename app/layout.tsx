import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import './globals.css';

export const metadata: Metadata = {
  title: 'LLM Workbench',
  description: 'Tune, run and stream chat-completion requests, and copy code that sends the same request.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#131316' },
  ],
};

/** Sets the theme before the first paint, so that nothing flashes. */
const THEME_SCRIPT = `try{var t=localStorage.getItem('workbench.theme');if(t==='"dark"'||(t!=='"light"'&&matchMedia('(prefers-color-scheme: dark)').matches))document.documentElement.classList.add('dark')}catch{}`;

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  await connection(); // every page carries the nonce of its own request
  const sent = await headers();
  const address = sent.get('x-workbench-canonical-address');
  if (address !== null) redirect(address); // proxy.ts sets it where a page was opened under another name of this machine
  const nonce = sent.get('x-nonce') ?? '';
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <head>
        <script nonce={nonce} suppressHydrationWarning>
          {THEME_SCRIPT}
        </script>
      </head>
      <body>{children}</body>
    </html>
  );
}
