const PNG_BASE64 = [
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwBAMAAABTZWEsAAAAElBMVEV4tOv6zUZGllDNUDzw6+FaPDJsUGOUAAAAl0lEQVR42uXR',
  '0Q2DMAwE0DRZIN4gugmQvELZAPZfpSIUSAj4PiokUO/XTxcrdu5Bifb4JSImEBGJpMCsyHOr4mcwr2Atcf0O/B/oT/Jb0Gs2UTIP',
  '2pECVVKgdoWqXREy6EiBURG+4LziPcfdC3jkpBX041ACrElHwAM7UYNqDmAHvAMaUQCPFiBtYPItwALy60egfvE/wAeLyFQBnuCo',
  'nQAAAABJRU5ErkJggg==',
].join('');

/** A PNG of 64 × 48 pixels as a data URL: a house on a meadow under the sun. */
export const SAMPLE_PICTURE = `data:image/png;base64,${PNG_BASE64}`;
