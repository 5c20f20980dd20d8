import { useTranslation } from 'react-i18next';

import type { ModelKind } from '../../api/models';

/** What a diagram, a table or a form is called; one of our own making goes by its id. */
export function useModelName(): (kind: ModelKind, id: string) => string {
  const { t } = useTranslation();

  return (kind, id) => t(`${kind}Name.${id}`, { defaultValue: id });
}
