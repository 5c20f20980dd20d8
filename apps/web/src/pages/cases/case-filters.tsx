import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFilter } from '../../api/cases';
import { DayField } from '../../parts/day-field';

const kinds = ['complaint', 'supply-suspend'];
const states = ['new', 'received', 'accepted', 'refused', 'in_progress', 'waiting_customer', 'difficult', 'replied', 'closed', 'archived', 'cancelled', 'folded', 'reopened'];

/** Above the table, always: number, account, state, kind, from when to when. */
export function CaseFilters({ filter, change }: { filter: CaseFilter; change: (some: CaseFilter) => void }) {
  const { t } = useTranslation();

  return (
    <div className="filters" role="search">
      <Typed label={t('word.caseNo')} value={filter.number} change={(number) => change({ number })} />
      <Typed label={t('word.account')} value={filter.account} change={(account) => change({ account })} />
      <Select
        allowClear
        aria-label={t('word.state')}
        placeholder={t('word.state')}
        value={filter.state ?? null}
        onChange={(state) => change({ state: state ?? undefined })}
        options={states.map((value) => ({ value, label: t(`caseState.${value}`) }))}
        style={{ width: 150 }}
      />
      <Select
        allowClear
        aria-label={t('word.kind')}
        placeholder={t('word.kind')}
        value={filter.kind ?? null}
        onChange={(kind) => change({ kind: kind ?? undefined })}
        options={kinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
        style={{ width: 170 }}
      />
      <span className="muted">{t('cases.received')}</span>
      <DayField label={t('cases.from')} value={filter.from ?? ''} change={(from) => change({ from })} />
      <span className="muted">–</span>
      <DayField label={t('cases.to')} value={filter.to ?? ''} change={(to) => change({ to })} />
    </div>
  );
}

export function Typed({ label, value = '', change }: { label: string; value: string | undefined; change: (value: string | undefined) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const done = () => {
    if (typed.trim() !== value) change(typed.trim() || undefined);
  };

  return (
    <Input
      aria-label={label}
      placeholder={label}
      value={typed}
      allowClear
      onChange={({ target, type }) => {
        setTyped(target.value);
        if (type === 'click') change(undefined);
      }}
      onPressEnter={done}
      onBlur={done}
      style={{ width: 180 }}
    />
  );
}
