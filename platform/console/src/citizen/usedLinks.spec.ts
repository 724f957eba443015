import { afterEach, expect, test, vi } from 'vitest';
import { isUsed, markUsed } from './usedLinks';

function phone(kept: Record<string, string> = {}) {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => void (kept[name] = value),
  });
  return kept;
}

afterEach(() => vi.unstubAllGlobals());

test('a link this phone rated by is known again, another is not', () => {
  phone();
  markUsed('A');
  expect(isUsed('A')).toBe(true);
  expect(isUsed('B')).toBe(false);
});

test('only the last fifty are kept', () => {
  const kept = phone();
  for (let i = 0; i < 60; i++) markUsed(`code-${i}`);
  expect(isUsed('code-59')).toBe(true);
  expect(isUsed('code-9')).toBe(false);
  expect(JSON.parse(Object.values(kept)[0] ?? '[]')).toHaveLength(50);
});

test.each(['no json', '{}', '[1,null]'])(
  'what somebody else left there (%s) is no link',
  (text) => {
    phone({ 'hcp-used': text });
    expect(isUsed('1')).toBe(false);
    markUsed('A');
    expect(isUsed('A')).toBe(true);
  },
);

test('a phone that keeps nothing has used nothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('forbidden');
    },
  });
  markUsed('A');
  expect(isUsed('A')).toBe(false);
});
