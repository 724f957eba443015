import type { SettingField, SettingsVersion } from '../api/types';

/** Which fields a version changed; secrets are not told apart, since they are never shown. */
export function changedFields(
  fields: SettingField[],
  version: SettingsVersion,
  before: SettingsVersion | undefined,
): SettingField[] {
  if (!before) return [];
  return fields.filter((field) => version.values[field.name] !== before.values[field.name]);
}
