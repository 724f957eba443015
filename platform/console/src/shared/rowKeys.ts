import { onBeforeUnmount, onMounted, ref } from 'vue';
import { isCommand } from './keys';

/** Moving through a list by keyboard: / searches, j and k or arrows move, ? tells the keys. */
export function useRowKeys(rows: () => HTMLElement[], search: () => HTMLElement | null) {
  const help = ref(false);

  function at(): number {
    return rows().findIndex((row) => row.contains(document.activeElement));
  }

  function go(to: number) {
    const all = rows();
    const row = all[Math.max(0, Math.min(to, all.length - 1))];
    row?.querySelector<HTMLElement>('a')?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }

  function press(event: KeyboardEvent) {
    const { key } = event;
    if (!isCommand(event)) return;
    if (key === '/') search()?.focus();
    else if (key === 'j' || (key === 'ArrowDown' && at() >= 0)) go(at() + 1);
    else if (key === 'k' || (key === 'ArrowUp' && at() >= 0)) go(at() - 1);
    else if (key === 'x') rows()[at()]?.querySelector<HTMLElement>('input[type=checkbox]')?.click();
    else if (key === '?') help.value = !help.value;
    else return;
    event.preventDefault();
  }

  onMounted(() => window.addEventListener('keydown', press));
  onBeforeUnmount(() => window.removeEventListener('keydown', press));
  return { help };
}
