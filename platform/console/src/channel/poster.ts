import type { MadeLink, Unit } from '../api/types';
import type { LinkForm } from './linkForm';

/** A link just made, with the names that stand beside its code on paper. */
export interface Poster {
  link: MadeLink;
  unitName: string;
  what: string;
}

export function posterOf(link: MadeLink, form: LinkForm, units: Unit[]): Poster {
  const unit = units.find((one) => one.code === form.unitCode);
  const window = unit?.windows.find((one) => one.code === form.windowCode);
  const what = window ? `${window.code} ${window.name}` : form.serviceRecordNumber;
  return { link, unitName: unit?.name ?? form.unitCode, what };
}
