/**
 * Where an axis of percentages begins and ends. Good rates lie close under 100 and bad ones close
 * above 0; the axis then shows that end alone, in round steps.
 */
export function axisReach(values: number[]): { min: number; max: number } {
  if (values.length === 0) return { min: 0, max: 100 };
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  if (lowest >= 50) return { min: Math.max(0, 100 - rounded(100 - lowest)), max: 100 };
  if (highest <= 50) return { min: 0, max: rounded(highest) };
  return { min: 0, max: 100 };
}

/** The next round number that leaves a little room above this one. */
function rounded(value: number): number {
  const wanted = value * 1.1;
  return [0.5, 1, 2, 5, 10, 20, 40, 60].find((step) => step >= wanted) ?? 100;
}
