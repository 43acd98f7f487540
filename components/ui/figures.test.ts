import { expect, it } from 'vitest';
import { byteSize, dollars, milliseconds, seconds } from './figures';

it.each([
  [420, '0.42 s'],
  [12_345, '12.3 s'],
  [125_000, '2 min 5 s'],
])('%d ms reads %s', (value, text) => expect(seconds(value)).toBe(text));

it.each([
  [0, '$0'],
  [1.234, '$1.23'],
  [0.00014, '$0.00014'],
  [0.0000031, '$0.0000031'],
])('%d dollars reads %s', (value, text) => expect(dollars(value)).toBe(text));

it.each([
  [12, '12 B'],
  [2048, '2.0 KB'],
  [422_000, '412 KB'],
  [3_145_728, '3.0 MB'],
])('%d bytes reads %s', (value, text) => expect(byteSize(value)).toBe(text));

it.each([
  [0, '0 ms'],
  [0.42, '0.4 ms'],
  [12.4, '12 ms'],
  [999.7, '1.00 s'],
  [1250, '1.25 s'],
])('%d ms reads, short, %s', (value, text) => expect(milliseconds(value)).toBe(text));
