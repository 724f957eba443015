function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    (target as HTMLInputElement).type !== 'checkbox'
  );
}

/** Whether a key is meant for the page: not while writing, nor while a dialog is open. */
export function isCommand(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const dialog = document.querySelector('[role=dialog]:not([style*="display: none"])');
  return !dialog && !typing(event.target);
}
