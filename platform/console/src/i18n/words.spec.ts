import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fill, type Words } from './words';

const modules = import.meta.glob<Record<string, unknown>>('./*.ts', { eager: true });
const dictionaries = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter(([name]) => /Words$|Names$/.test(name))
    .map(([name, value]) => [`${file} ${name}`, value as Words<string>] as const),
);

test('there are dictionaries to check', () => {
  expect(dictionaries.length).toBeGreaterThan(4);
});

test.each(dictionaries)(
  '%s has the same keys and places in both languages',
  (_name, { zh, en }) => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    for (const key of Object.keys(zh)) {
      expect(places(en[key] ?? ''), key).toEqual(places(zh[key] ?? ''));
      expect(zh[key], key).not.toBe('');
    }
  },
);

test('a value missing for a place leaves the place visible', () => {
  expect(fill('还有 {n} 天', { n: 2 })).toBe('还有 2 天');
  expect(fill('还有 {n} 天', {})).toBe('还有 {n} 天');
});

test('no Chinese text stands outside src/i18n', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(vue|ts)$/.test(name) && !/\.spec\.ts$|^i18n\//.test(name))
    .filter((name) => name !== join('shared', 'dates.ts'));
  const guilty = files.filter((name) => {
    const code = readFileSync(join('src', name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '');
    return /[\u4e00-\u9fff]/.test(code);
  });
  expect(guilty).toEqual([]);
});
