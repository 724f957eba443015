import { expect, test } from 'vitest';
import type { SettingField, SettingsVersion } from '../api/types';
import { changedFields } from './settingChanges';

const fields = ['host', 'port'].map((name) => ({ name }) as SettingField);

function version(n: number, values: Record<string, string>): SettingsVersion {
  return { version: n, values, changedBy: 'it', changedAt: '2026-11-02T00:00:00Z' };
}

test('what was changed, added or removed is told', () => {
  const before = version(1, { host: 'a', port: '25' });
  expect(changedFields(fields, version(2, { host: 'b', port: '25' }), before)).toEqual([fields[0]]);
  expect(changedFields(fields, version(2, { host: 'a' }), before)).toEqual([fields[1]]);
  expect(changedFields(fields, version(2, { ...before.values }), before)).toEqual([]);
});

test('the first version changed nothing', () => {
  expect(changedFields(fields, version(1, { host: 'a' }), undefined)).toEqual([]);
});
