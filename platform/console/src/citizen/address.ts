export type CitizenAddress =
  | { page: 'rate'; tenantKey: string; code: string }
  | { page: 'handOver'; channelKey: string }
  | { page: 'survey'; tenantKey: string; code: string; unit?: string }
  | { page: 'receipt'; receipt: string }
  | { page: 'lost'; tenantKey: string }
  | { page: 'find' };

/** Which citizen page an address means; whatever is none of them asks for the code. */
export function addressOf(pathname: string): CitizenAddress {
  const [kind, first, second, third] = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (kind === 'r' && first && second) return { page: 'rate', tenantKey: first, code: second };
  if (kind === 'h' && first) return { page: 'handOver', channelKey: first };
  if (kind === 's' && first && second) {
    return { page: 'survey', tenantKey: first, code: second, ...(third && { unit: third }) };
  }
  if (kind === 'q' && first === 'lost' && second) return { page: 'lost', tenantKey: second };
  if (kind === 'q' && first) return { page: 'receipt', receipt: first };
  return { page: 'find' };
}

/** A receipt as people type it: blanks, hyphens of copying and small letters forgiven. */
export function typedReceipt(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
