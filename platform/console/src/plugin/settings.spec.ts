import { expect, test } from 'vitest';
import type { SettingField } from '../api/types';
import { begun, given } from './settings';

function field(name: string, kind: SettingField['kind'], otherwise?: string): SettingField {
  return {
    name,
    kind,
    label: name,
    labelEn: name,
    help: '',
    helpEn: '',
    choices: [],
    least: 0,
    most: 100,
    required: false,
    otherwise,
  };
}

const schema = [
  field('host', 'TEXT', 'localhost'),
  field('token', 'SECRET'),
  field('port', 'NUMBER'),
];

test('a form begins with what is set, else with the default', () => {
  expect(begun(schema, { port: '25' })).toEqual({ host: 'localhost', token: '', port: '25' });
});

test('a secret is never put into the form', () => {
  expect(begun(schema, { token: 'abc' }).token).toBe('');
});

test('what was left empty is not sent, so that a secret stays as it is', () => {
  expect(given(schema, { host: 'a', token: '', port: '' })).toEqual({ host: 'a' });
});

test('what the schema does not know is not sent', () => {
  expect(given(schema, { host: 'a', other: 'b' })).toEqual({ host: 'a' });
});
