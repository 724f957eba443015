import { expect, test } from 'vitest';
import { csvRows, csvText } from './csv';

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

test('what is written is read back, and nothing in it is a formula', () => {
  const rows = [
    ['部门', '说明'],
    ['市公安局', '“较好”,不是"等级"'],
    ['两\n行', ''],
  ];
  expect(csvRows(csvText(rows))).toEqual(rows);
  expect(csvText([['=1+1', '+86', '-', '@a', '1-2']])).toBe("\uFEFF'=1+1,'+86,'-,'@a,1-2\r\n");
});
