import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Input, Select, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../api/client';
import { post } from '../../api/http';
import { Field } from '../../parts/field';
import { useSetupWords } from './setup-words';
import { asSent, type Company, lacking, newCompany } from './company';
import { type Column, RowsEditor } from './rows-editor';

const roles = ['AD', 'AT', 'SS', 'UN', 'UL', 'DH', 'PO', 'MA', 'AU', 'OP'];

/** An empty company, step by step; nothing is stored before the last one. */
export function CompanyWizard({ back }: { back: () => void }) {
  const { t } = useTranslation();
  const words = useSetupWords();
  const navigate = useNavigate();
  const [step, setStep] = useState(0);
  const [tried, setTried] = useState(false);
  const [company, setCompany] = useState(() => newCompany(Intl.DateTimeFormat().resolvedOptions().timeZone));
  const set = (some: Partial<Company>) => setCompany((before) => ({ ...before, ...some }));
  const make = useMutation({
    mutationFn: () => post('/setup/company', asSent(company)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['setup'] });
      await navigate({ to: '/sign-in', search: {} });
    },
  });
  const named: Column[] = [
    { name: 'code', label: t('setup.code'), width: 130 },
    { name: 'zh', label: t('setup.zh') },
    { name: 'en', label: t('setup.en') },
  ];
  const steps = [
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
  const missing = lacking(company);
  const goTo = (lackingStep: number) => {
    setTried(true);
    setStep(lackingStep);
  };

  return (
    <>
      <Steps size="small" current={step} onChange={setStep} items={['first', 'districts', 'units', 'holidays', 'users'].map((name) => ({ title: t(`setup.${name}`) }))} />
      <div className="panel setup-step">
        {tried && missing === step ? <Alert type="warning" showIcon title={t('setup.lacking')} style={{ marginBottom: 12 }} /> : null}
        {steps[step]}
        {make.isError ? <Alert type="error" showIcon message={words(make.error)} style={{ marginTop: 12 }} /> : null}
        <div className="setup-foot">
          <Button onClick={() => (step === 0 ? back() : setStep(step - 1))}>{t('do.back')}</Button>
          {step < steps.length - 1 ? (
            <Button type="primary" onClick={() => setStep(step + 1)}>
              {t('do.next')}
            </Button>
          ) : (
            <Button type="primary" loading={make.isPending} onClick={() => (missing === undefined ? make.mutate() : goTo(missing))}>
              {missing === undefined ? t('setup.make') : t('setup.goLacking')}
            </Button>
          )}
        </div>
      </div>
    </>
  );
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
