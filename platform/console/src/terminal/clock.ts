/** More than this, and somebody has set the clock, or the device has slept. */
const jump = 60_000;

/**
 * How far the server's clock is ahead of this one, in seconds. It is known only as long as this one
 * ticks on: once it was set, what was known of it is wrong by as much.
 */
export function serverClock() {
  let known = 0;
  let wall = Date.now();
  let steady = performance.now();

  function set(seconds: number) {
    known = seconds;
    wall = Date.now();
    steady = performance.now();
  }

  /** Nothing known counts as no difference. */
  function ahead(): number {
    const drift = Date.now() - wall - (performance.now() - steady);
    if (Math.abs(drift) > jump) set(0);
    return known;
  }

  return { set, ahead };
}
