/** The tenant whose terminal this is: /t/JH2801. */
export function tenantKeyOf(pathname: string): string {
  const [kind, key] = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  return kind === 't' && key ? key : '';
}
