import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { Field } from '../../parts/field';
import { Key } from '../../parts/key';
import type { Card } from './cards';

const relations = ['holder', 'tenant', 'relative', 'neighbour', 'passer-by', 'company', 'unknown'];

interface Shown {
  readonly card: Card;
  readonly set: (some: Partial<Card>) => void;
  readonly wrong: Readonly<Record<string, string>>;
}

/** Who calls, and whether this person needs particular care. */
export function CallerPanel({ card, set, wrong }: Shown) {
  const { t } = useTranslation();
  const { caller } = card;
  const call = (some: Partial<Card['caller']>) => set({ caller: { ...caller, ...some } });
  const locked = card.taken !== null;

  return (
    <section className="panel" data-stop="caller">
      <h2>
        {t('desk.who')} <Key>F4</Key>
      </h2>
      <div className="stack">
        <div className="pair">
          <Field label={t('desk.phone')} wrong={wrong.phone}>
            {(id, described) => (
              <Input
                id={id}
                aria-describedby={described}
                status={wrong.phone ? 'error' : ''}
                autoFocus
                inputMode="tel"
                autoComplete="off"
                disabled={locked}
                value={caller.phone}
                onChange={({ target }) => call({ phone: target.value })}
              />
            )}
          </Field>
          <Field label={t('desk.name')} wrong={wrong.name}>
            {(id) => <Input id={id} autoComplete="off" disabled={locked} value={caller.name} onChange={({ target }) => call({ name: target.value })} />}
          </Field>
        </div>
        <div className="pair">
          <Field label={t('desk.relation')}>
            {(id) => (
              <Select
                id={id}
                style={{ width: '100%' }}
                disabled={locked}
                value={caller.relation}
                onChange={(relation) => call({ relation })}
                options={relations.map((value) => ({ value, label: t(`relation.${value}`) }))}
              />
            )}
          </Field>
          <div style={{ alignSelf: 'end', paddingBottom: 5 }}>
            <Checkbox disabled={locked} checked={card.careFlag} onChange={({ target }) => set({ careFlag: target.checked })}>
              {t('desk.careFlag')}
            </Checkbox>
          </div>
        </div>
      </div>
    </section>
  );
}
