import type { LinkRequest } from '../api/types';

export interface LinkForm {
  kind: 'CASE' | 'WINDOW';
  unitCode: string;
  windowCode: string;
  matterCode: string;
  serviceRecordNumber: string;
  expiresOn: string | null;
}

export function emptyLink(): LinkForm {
  return {
    kind: 'WINDOW',
    unitCode: '',
    windowCode: '',
    matterCode: '',
    serviceRecordNumber: '',
    expiresOn: null,
  };
}

/** The names of fields that must still be filled in. */
export function missingOf(form: LinkForm) {
  const missing: ('link.unit' | 'link.window' | 'link.record')[] = [];
  if (!form.unitCode) missing.push('link.unit');
  if (form.kind === 'WINDOW' && !form.windowCode) missing.push('link.window');
  if (form.kind === 'CASE' && !form.serviceRecordNumber.trim()) missing.push('link.record');
  return missing;
}

/** What is sent: only what was filled in and what the kind of link knows. */
export function requestOf(form: LinkForm): LinkRequest {
  const request: LinkRequest = { kind: form.kind, unitCode: form.unitCode };
  if (form.windowCode) request.windowCode = form.windowCode;
  if (form.matterCode) request.matterCode = form.matterCode;
  if (form.kind === 'CASE') request.serviceRecordNumber = form.serviceRecordNumber.trim();
  if (form.expiresOn) request.expiresOn = form.expiresOn;
  return request;
}
