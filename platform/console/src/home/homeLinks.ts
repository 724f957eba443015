/** The address of what a line on the home page points to; the server names pages in the singular. */
export function addressOfLink(link: { page: string; id?: string }): string {
  const plural: Record<string, string> = {
    case: 'cases',
    channel: 'channels',
    closing: 'closings',
    ranking: 'rankings',
    tenant: 'tenants',
    plugin: 'plugins',
  };
  const page = plural[link.page] ?? link.page;
  return link.id ? `/${page}/${encodeURIComponent(link.id)}` : `/${page}`;
}
