import { dataOf } from '../api/client';
import type { OfficeForm } from '../api/types';
import { api } from '../session/session';

const on = (kind: string) => ({ path: { kind } });

export function officeForms(): Promise<OfficeForm[]> {
  return dataOf(api.GET('/api/v1/office-forms', {}));
}

export function putForm(kind: string, file: File): Promise<OfficeForm> {
  const header = { 'X-File-Name': encodeURIComponent(file.name) };
  return dataOf(
    api.PUT('/api/v1/office-forms/{kind}', {
      params: { ...on(kind), header },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
      bodySerializer: (bytes) => bytes,
    }),
  );
}

export function withdrawForm(kind: string): Promise<OfficeForm> {
  return dataOf(api.DELETE('/api/v1/office-forms/{kind}', { params: on(kind) }));
}

export function starter(kind: string): Promise<Blob> {
  return dataOf(
    api.GET('/api/v1/office-forms/{kind}/starter', { params: on(kind), parseAs: 'blob' }),
  );
}

export function sample(kind: string): Promise<Blob> {
  return dataOf(
    api.GET('/api/v1/office-forms/{kind}/sample', { params: on(kind), parseAs: 'blob' }),
  );
}
