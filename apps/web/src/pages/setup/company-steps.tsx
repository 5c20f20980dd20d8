import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { Field } from '../../parts/field';
import type { Company } from './company';
import { type Column, RowsEditor } from './rows-editor';

const roles = ['AD', 'AT', 'SS', 'UN', 'UL', 'DH', 'PO', 'MA', 'AU', 'OP'];

/** What the wizard asks, a step each. */
export function useCompanySteps(company: Company, set: (some: Partial<Company>) => void) {
  const { t } = useTranslation();
  const named: Column[] = [
    { name: 'code', label: t('setup.code'), width: 130 },
    { name: 'zh', label: t('setup.zh') },
    { name: 'en', label: t('setup.en') },
  ];

  return [
    <First key="0" company={company} set={set} />,
    <RowsEditor key="1" columns={named} rows={company.districts} change={(districts) => set({ districts })} />,
    <RowsEditor key="2" columns={[...named, { name: 'deptCode', label: t('setup.deptCode'), width: 130 }]} rows={company.units} change={(units) => set({ units })} />,
    <RowsEditor
      key="3"
      columns={[
        { name: 'date', label: t('setup.date'), kind: 'date', width: 180 },
        { name: 'kind', label: t('setup.dayKind'), options: ['holiday', 'make-up'].map((value) => ({ value, label: t(`setup.${value}`) })) },
      ]}
      rows={company.holidays}
      change={(holidays) => set({ holidays })}
    />,
    <RowsEditor
      key="4"
      columns={[
        { name: 'login', label: t('signIn.login'), width: 140 },
        { name: 'displayName', label: t('setup.displayName'), width: 160 },
        { name: 'role', label: t('setup.role'), options: roles.map((value) => ({ value, label: t(`role.${value}`) })), width: 190 },
        { name: 'groups', label: t('setup.groups') },
        { name: 'password', label: t('setup.password'), kind: 'password', width: 170 },
      ]}
      rows={company.users}
      change={(users) => set({ users })}
    />,
  ];
}

function First({ company, set }: { company: Company; set: (some: Partial<Company>) => void }) {
  const { t } = useTranslation();

  return (
    <div className="setup-grid">
      <Field label={t('setup.token')} hint={t('setup.tokenHint')} must>
        {(id) => <Input id={id} autoFocus autoComplete="off" value={company.token} onChange={({ target }) => set({ token: target.value })} />}
      </Field>
      <Field label={t('setup.name')} must>
        {(id) => <Input id={id} value={company.name} onChange={({ target }) => set({ name: target.value })} />}
      </Field>
      <Field label={t('setup.timeZone')} must>
        {(id) => (
          <Select
            id={id}
            showSearch
            style={{ width: '100%' }}
            value={company.timeZone}
            onChange={(timeZone) => set({ timeZone })}
            options={Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }))}
          />
        )}
      </Field>
      <Field label={t('setup.utility')} must>
        {(id) => (
          <Select
            id={id}
            style={{ width: '100%' }}
            value={company.utility}
            onChange={(utility) => set({ utility })}
            options={['water', 'power', 'heat'].map((value) => ({ value, label: t(`utility.${value}`) }))}
          />
        )}
      </Field>
    </div>
  );
}
