import { onUnmounted, ref } from 'vue';

/** So long before its end it is said that something goes; one tap lets it stay as long again. */
const warned = 20_000;

/** What nobody touches leaves the screen, since the next one in the queue looks at it. */
export function useLeaving(after: number, leave: () => void) {
  const soon = ref(false);
  let warning: ReturnType<typeof setTimeout> | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;

  function stop() {
    clearTimeout(warning);
    clearTimeout(end);
    soon.value = false;
  }

  function stay() {
    stop();
    warning = setTimeout(() => (soon.value = true), after - warned);
    end = setTimeout(leave, after);
  }

  onUnmounted(stop);
  return { soon, stay, stop };
}
