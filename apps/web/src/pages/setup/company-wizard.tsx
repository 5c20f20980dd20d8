import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../api/client';
import { post } from '../../api/http';
import { useSetupWords } from './setup-words';
import { asSent, type Company, lacking, newCompany } from './company';
import { useCompanySteps } from './company-steps';

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
  const steps = useCompanySteps(company, set);
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
