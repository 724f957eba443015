import { expect, test, vi } from 'vitest';
import type { PosterWindow } from '../api/types';

vi.mock('../session/session', () => ({ api: {} }));

const { emptyPosters, groupsOf, orderOf, pagesOf, withdrawnBy } = await import('./posters');

const window = (code: string, unitCode: string, codes = 0): PosterWindow => ({
  code,
  name: `Window ${code}`,
  unitCode,
  unitName: `Unit ${unitCode}`,
  codes,
});
const windows = [window('01', 'B'), window('02', 'A', 2), window('03', 'B', 1)];

test('windows stand under their units', () => {
  const groups = groupsOf(windows);
  expect(groups.map((group) => group.unitCode)).toEqual(['A', 'B']);
  expect(groups[1]?.windows.map((one) => one.code)).toEqual(['01', '03']);
});

test('a search looks at units, codes and names', () => {
  expect(groupsOf(windows, 'unit a').flatMap((group) => group.windows)).toHaveLength(1);
  expect(groupsOf(windows, '03')[0]?.windows[0]?.code).toBe('03');
  expect(groupsOf(windows, 'nothing')).toEqual([]);
});

test('only codes at chosen windows are withdrawn', () => {
  const form = { ...emptyPosters(), windows: ['01', '02'] };
  expect(withdrawnBy(form, windows).map((one) => one.code)).toEqual(['02']);
});

test('what is withdrawn is what was shown, and nothing unless it was ticked', () => {
  const form = { ...emptyPosters(), windows: ['01'], perPage: 8 };
  const shown = '2026-10-20T02:00:00Z';
  expect(orderOf(form, shown)).toEqual({ windowCodes: ['01'], perPage: 8 });
  expect(orderOf({ ...form, withdraw: true, expiresOn: '2026-12-31' }, shown)).toEqual({
    windowCodes: ['01'],
    perPage: 8,
    expiresOn: '2026-12-31',
    withdrawUntil: shown,
  });
});

test('five posters of four to a page are two pages', () => {
  const form = { ...emptyPosters(), windows: ['1', '2', '3', '4', '5'] };
  expect(pagesOf(form)).toBe(2);
});
