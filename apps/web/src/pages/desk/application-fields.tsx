import { Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { DayField } from '../../parts/day-field';
import { Field } from '../../parts/field';
import type { Card } from './cards';

interface Shown {
  readonly card: Card;
  readonly set: (some: Partial<Card>) => void;
  readonly wrong: Readonly<Record<string, string>>;
}

/** What an application must say at once: who asks, for all of the premises or a part, from when. */
export function ApplicationFields({ card, set, wrong }: Shown) {
  const { t } = useTranslation();
  const { application } = card;
  const locked = card.taken !== null;
  const change = (some: Partial<Card['application']>) => set({ application: { ...application, ...some } });

  return (
    <div className="pair three">
      <Field label={t('desk.applicantType')} must>
        {(id) => (
          <Select
            id={id}
            style={{ width: '100%' }}
            disabled={locked}
            value={application.applicantType}
            onChange={(applicantType) => change({ applicantType })}
            options={['owner', 'agent', 'company'].map((value) => ({ value, label: t(`applicantType.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t('desk.wholePremises')} must wrong={wrong.wholePremises}>
        {(id) => (
          <Radio.Group
            id={id}
            disabled={locked}
            value={application.wholePremises}
            onChange={({ target }) => change({ wholePremises: target.value })}
            options={[
              { value: true, label: t('word.yes') },
              { value: false, label: t('word.no') },
            ]}
          />
        )}
      </Field>
      <Field label={t('desk.fromAt')} must wrong={wrong.fromAt}>
        {(id) => <DayField id={id} disabled={locked} status={wrong.fromAt ? 'error' : ''} value={application.fromAt} change={(fromAt) => change({ fromAt })} />}
      </Field>
    </div>
  );
}
