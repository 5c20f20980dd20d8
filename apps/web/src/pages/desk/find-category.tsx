import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Kind } from '../../api/kinds';
import { useBoth } from '../../parts/both';
import { Field } from '../../parts/field';
import type { Card } from './cards';

const types = ['service', 'staff', 'supply', 'billing', 'works'];

/** A complaint's category says its type; the attendant may still choose another. */
const typeOf = (code: string) => types.find((type) => code === `complaint.${type}`) ?? '';

interface Shown {
  readonly card: Card;
  readonly kinds: readonly Kind[];
  readonly set: (some: Partial<Card>) => void;
  readonly wrong?: string | undefined;
}

/** The category by its code or any of its words, of every kind unless one is chosen; choosing it chooses the kind. */
export function FindCategory({ card, kinds, set, wrong }: Shown) {
  const { t } = useTranslation();
  const both = useBoth();
  const offered = kinds
    .filter(({ kind }) => !card.kind || kind === card.kind)
    .flatMap((kind) => kind.categories.map((category) => ({ kind, category })))
    .filter(({ category }) => !card.utility || category.utilities.length === 0 || category.utilities.includes(card.utility));

  return (
    <Field label={t('desk.category')} must wrong={wrong}>
      {(id) => (
        <div data-stop="category">
          <Select<string>
            id={id}
            showSearch={{
              filterOption: (typed, option) => String(option?.words ?? '').includes(typed.trim().toLowerCase()),
            }}
            defaultActiveFirstOption
            style={{ width: '100%' }}
            disabled={card.taken !== null}
            status={wrong ? 'error' : ''}
            placeholder={t('desk.categoryHint')}
            value={card.categoryCode ? `${card.kind}/${card.categoryCode}` : null}
            notFoundContent={t('desk.noCategory')}
            onSelect={(chosen) => {
              const [kind = '', code = ''] = chosen.split('/');
              const only = offered.find(({ category }) => category.code === code)?.category.utilities ?? [];
              set({ kind, categoryCode: code, complaintType: typeOf(code), ...(!card.utility && only.length === 1 ? { utility: only[0] ?? '' } : {}) });
            }}
            options={offered.map(({ kind, category }) => ({
              value: `${kind.kind}/${category.code}`,
              words: `${category.code} ${category.zh} ${category.en} ${kind.zh} ${kind.en}`.toLowerCase(),
              label: card.kind ? both(category) : `${both(category)} · ${both(kind)}`,
            }))}
          />
        </div>
      )}
    </Field>
  );
}
