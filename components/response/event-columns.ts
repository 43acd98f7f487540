/** The columns of the event list; gap and size only where there is room. */
export const EVENT_COLUMNS =
  'grid items-center gap-x-2 px-3.5 grid-cols-[36px_60px_70px_minmax(0,1fr)] @lg:grid-cols-[48px_64px_60px_56px_70px_minmax(0,1fr)]';
