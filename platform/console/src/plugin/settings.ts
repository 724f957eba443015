import type { SettingField } from '../api/types';

export type SettingValues = Record<string, string>;

/** What the form begins with: what is set, else the defaults; secrets are never shown. */
export function begun(schema: SettingField[], values: SettingValues): SettingValues {
  return Object.fromEntries(
    schema.map((field) => [
      field.name,
      field.kind === 'SECRET' ? '' : (values[field.name] ?? field.otherwise ?? ''),
    ]),
  );
}

/** What is sent: a field left empty has its default, a secret left empty stays as it is. */
export function given(schema: SettingField[], form: SettingValues): SettingValues {
  const filled = schema.filter((field) => (form[field.name] ?? '') !== '');
  return Object.fromEntries(filled.map((field) => [field.name, form[field.name] ?? '']));
}
