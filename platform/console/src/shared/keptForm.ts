/** Keeps what somebody is writing in this browser, for him alone and until he sends it. */
export function keptForms<T extends object>(place: string, empty: T) {
  const key = (login: string, subject: string) => `${place}${login}.${subject}`;

  return {
    kept(login: string, subject: string): T | null {
      try {
        const text = sessionStorage.getItem(key(login, subject));
        return text ? { ...empty, ...(JSON.parse(text) as Partial<T>) } : null;
      } catch {
        return null;
      }
    },
    keep(login: string, subject: string, form: T): void {
      try {
        sessionStorage.setItem(key(login, subject), JSON.stringify(form));
      } catch {
        // A browser that keeps nothing still sends what is on the page.
      }
    },
    forget(login: string, subject: string): void {
      try {
        sessionStorage.removeItem(key(login, subject));
      } catch {
        // then nothing was kept
      }
    },
  };
}
