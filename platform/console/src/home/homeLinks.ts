/** The address of what a line on the home page points to. */
export function addressOf(item: { page?: string; id?: string }): string {
  const page = item.page ?? '';
  return item.id ? `/${page}/${encodeURIComponent(item.id)}` : `/${page}`;
}
