/** Line icons on a 16-unit grid; decorative, the control around them carries the name. */
const PATHS = {
  bench: 'M2 5.5h12M4 5.5 3 13M12 5.5 13 13M5 9.5h6',
  chevron: 'm4 6 4 4 4-4',
  close: 'm4 4 8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  up: 'm4 9 4-4 4 4M8 5v8',
  down: 'm4 7 4 4 4-4M8 11V3',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5 5 13h6l.5-8.5',
  image: 'M2.5 3.5h11v9h-11zM2.5 10.5l3-3 3 3 2-2 3 3M10.5 6.2v.1',
  grid: 'M2.5 2.5h4.5v4.5h-4.5zM9 2.5h4.5v4.5h-4.5zM2.5 9h4.5v4.5h-4.5zM9 9h4.5v4.5h-4.5z',
  link: 'M7 9.2a2.6 2.6 0 0 0 3.7 0l2-2A2.6 2.6 0 0 0 9 3.5l-.8.8M9 6.8a2.6 2.6 0 0 0-3.7 0l-2 2A2.6 2.6 0 0 0 7 12.5l.8-.8',
  check: 'm3.5 8.5 3 3 6-7',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 7.5v3.5M8 5.2v.1',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  grip: 'M6 4h.1M10 4h.1M6 8h.1M10 8h.1M6 12h.1M10 12h.1',
  download: 'M8 2.5v7M5 7l3 3 3-3M3 13h10',
  fold: 'M2.5 3h11v10h-11zM6.5 3v10',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
  play: 'M5.5 3.5v9l7-4.5z',
  stop: 'M4.5 4.5h7v7h-7z',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3l3.2 3.2',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, className = 'size-4' }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' || name === 'grip' ? 2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
