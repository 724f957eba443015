import { ref } from 'vue';
import { ProblemError } from '../api/problem';
import { t } from '../i18n/citizen';
import { either } from '../i18n/language';

/** Something small that is sent from the receipt page; what was typed stays when it fails. */
export function useSending() {
  const busy = ref(false);
  const failed = ref('');

  async function send(work: () => Promise<void>) {
    busy.value = true;
    failed.value = '';
    try {
      await work();
    } catch (error) {
      failed.value = (error instanceof ProblemError && sentence(error)) || t('say.failed');
    }
    busy.value = false;
  }

  return { busy, failed, send };
}

/** What is wrong with a field says more than that something is. */
function sentence({ detail, detailEn, errors }: ProblemError): string {
  const field = errors[0];
  return field ? either(field.detail, field.detailEn) : either(detail, detailEn);
}
