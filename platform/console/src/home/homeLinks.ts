/** The address of what a line on the home page points to. */
export function addressOf(item: { page: string; id?: string }): string {
  return item.id ? `/${item.page}/${encodeURIComponent(item.id)}` : `/${item.page}`;
}
