/** 24793 as 24,793. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A printed percentage of the server with its sign; a dash where there is none. */
export function percent(printed: string | undefined): string {
  return printed === undefined ? '—' : `${printed}%`;
}
