import { onBeforeUnmount, onMounted, ref } from 'vue';
import { isCommand } from '../shared/keys';

/** The keys of a case's page: a does what is next, ? tells the keys, Esc puts that away. */
export function usePageKeys(act: () => void) {
  const help = ref(false);

  function press(event: KeyboardEvent) {
    if (!isCommand(event)) return;
    if (event.key === 'a') act();
    else if (event.key === '?') help.value = !help.value;
    else if (event.key === 'Escape' && help.value) help.value = false;
    else return;
    event.preventDefault();
  }

  onMounted(() => window.addEventListener('keydown', press));
  onBeforeUnmount(() => window.removeEventListener('keydown', press));
  return { help };
}
