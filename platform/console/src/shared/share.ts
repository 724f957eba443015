/**
 * A part of a whole in per cent, two decimals half up as bulletins print it: never 100.00 or 0.00
 * unless it is exactly that.
 */
export function shareOf(part: number, whole: number): string | undefined {
  if (whole === 0) return undefined;
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole));
  const within =
    part === 0 || part === whole ? hundredths : Math.min(9999, Math.max(1, hundredths));
  return (within / 100).toFixed(2);
}
