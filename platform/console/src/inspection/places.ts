import type { InspectionChoices } from '../api/types';

/** A unit or one of its windows, to be chosen for visits. */
export interface PlaceChoice {
  key: string;
  label: string;
  unitId: string;
  windowId?: string;
}

/** Each unit as a whole, then its windows. */
export function placesOf(
  units: InspectionChoices['units'],
  words: (key: 'new.whole', values: { unit: string }) => string,
): PlaceChoice[] {
  return units.flatMap((unit) => [
    { key: unit.id, label: words('new.whole', { unit: unit.name }), unitId: unit.id },
    ...unit.windows.map((window) => ({
      key: window.id,
      label: `${window.name} · ${unit.name}`,
      unitId: unit.id,
      windowId: window.id,
    })),
  ]);
}
