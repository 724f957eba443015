import { afterEach, expect, test, vi } from 'vitest';
import { forgetSheet, keepSheet, openSheet } from './sheetMemory';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
}

afterEach(() => vi.unstubAllGlobals());

test('a sheet that was begun survives a reload with the key of its submission', () => {
  vi.stubGlobal('sessionStorage', storage());
  const sheet = { ...openSheet('A'), unit: 'SJJ', answers: { overall: ['SATISFIED'] } };
  keepSheet('A', sheet);
  expect(openSheet('A')).toEqual(sheet);
  expect(openSheet('B').answers).toEqual({});
  forgetSheet('A');
  expect(openSheet('A').key).not.toBe(sheet.key);
});

test('what is none of ours, and a phone that keeps nothing, begin anew', () => {
  const broken = storage();
  vi.stubGlobal('sessionStorage', broken);
  for (const text of ['{', '3', '{"key":"k"}', '{"key":"k","unit":"","answers":{"a":"b"}}']) {
    broken.setItem('hcp-sheet-A', text);
    expect(openSheet('A').answers).toEqual({});
  }
  vi.stubGlobal('sessionStorage', undefined);
  keepSheet('A', openSheet('A'));
  expect(openSheet('A').unit).toBe('');
});
