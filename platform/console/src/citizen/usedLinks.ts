/**
 * Which links this phone has rated by, so that it opens what became of them at once; the server tells
 * only from the next day on. Nothing is kept but that they were used.
 */
const place = 'hcp-used';
const most = 50;

function codes(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function isUsed(code: string): boolean {
  return codes().includes(code);
}

export function markUsed(code: string): void {
  try {
    const others = codes().filter((one) => one !== code);
    localStorage.setItem(place, JSON.stringify([code, ...others].slice(0, most)));
  } catch {
    // A phone that keeps nothing asks again, and the server refuses the second rating.
  }
}
