import { expect, test } from 'vitest';
import { csvRows } from './csv';

test('quotes, commas, line breaks and the byte order mark are read as RFC 4180 has them', () => {
  const text = '\uFEFF行号,原因\r\n12,"“较好”,不是""等级"""\r\n13,"两\n行"\r\n';
  expect(csvRows(text)).toEqual([
    ['行号', '原因'],
    ['12', '“较好”,不是"等级"'],
    ['13', '两\n行'],
  ]);
});

test('a last line without an end counts', () => {
  expect(csvRows('a,b\n1,')).toEqual([
    ['a', 'b'],
    ['1', ''],
  ]);
});
