// What runs in the page while a sweep is measured.

/** Notes when the progress of the sweep is renewed, and when it has ended; true once it stands there. */
export function watchProgress() {
  const place = [...document.querySelectorAll('dialog [role="status"]')].find(({ textContent }) =>
    /^\d+ of \d+$/.test(textContent),
  );
  if (place === undefined) return false;
  const progress = { began: performance.now(), renewed: [], ended: undefined, failed: false };
  globalThis.progress = progress;
  const look = () => {
    progress.renewed.push(performance.now());
    const [done, all] = place.textContent.split(' of ');
    if (done !== all) return;
    progress.ended = performance.now();
    progress.failed = /\d failed/.test(place.parentElement.textContent);
  };
  new MutationObserver(look).observe(place, { subtree: true, characterData: true, childList: true });
  look();
  return true;
}

/** Scrolls the grid up and down, 24 pixels a frame, until it is read. */
export function scrollGrid() {
  const grid = document.querySelector('dialog [role="grid"]');
  const scroll = { frames: [], goesOn: true };
  globalThis.scroll = scroll;
  let step = 24;
  requestAnimationFrame(function move(now) {
    if (!scroll.goesOn) return;
    scroll.frames.push(now);
    const before = grid.scrollTop;
    grid.scrollTop += step;
    if (grid.scrollTop === before) step = -step;
    requestAnimationFrame(move);
  });
}

/** The times of the frames since then. */
export function readScroll() {
  globalThis.scroll.goesOn = false;
  return { frames: globalThis.scroll.frames };
}
