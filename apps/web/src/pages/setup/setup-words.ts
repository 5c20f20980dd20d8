import { useTranslation } from 'react-i18next';

import { ApiError } from '../../api/http';
import { useErrorWords } from '../../parts/panel';

/** A refusal at the first start: a wrong token is no missing right. */
export function useSetupWords(): (error: unknown) => string {
  const { t } = useTranslation();
  const words = useErrorWords();

  return (error) => (error instanceof ApiError && error.status === 403 ? t('setup.wrongToken') : words(error));
}
