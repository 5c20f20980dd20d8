import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { setupQuery } from '../../api/people';
import { Redirect } from '../../parts/redirect';
import { speak } from '../../words/words';
import { CompanyWizard } from './company-wizard';
import { DemoTown } from './demo-town';
import '../sign-in/sign-in.css';
import './setup.css';

/** The first start: a town to try things in, or a company of one's own. */
export function SetupPage() {
  const { t, i18n } = useTranslation();
  const setup = useQuery(setupQuery).data;
  const [way, setWay] = useState<'demo' | 'company'>();
  if (setup?.state === 'ready') return <Redirect href="/sign-in" />;

  return (
    <div className="door">
      <header className="door-head">
        <img src="/weir.svg" width={44} height={44} alt="" />
        <div>
          <h1>{t('setup.title')}</h1>
          <p className="muted">{t('setup.what')}</p>
        </div>
        <Segmented
          aria-label={t('shell.language')}
          value={i18n.language}
          onChange={(language) => speak(String(language))}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'EN' },
          ]}
        />
      </header>
      {way === undefined ? (
        <div className="setup-ways">
          <section className="panel">
            <h3>{t('setup.demo')}</h3>
            <p className="muted">{t('setup.demoWhat')}</p>
            <Button type="primary" onClick={() => setWay('demo')}>
              {t('setup.demoChoose')}
            </Button>
          </section>
          <section className="panel">
            <h3>{t('setup.company')}</h3>
            <p className="muted">{t('setup.companyWhat')}</p>
            <Button onClick={() => setWay('company')}>{t('setup.companyChoose')}</Button>
          </section>
        </div>
      ) : null}
      {way === 'demo' ? <DemoTown back={() => setWay(undefined)} /> : null}
      {way === 'company' ? <CompanyWizard back={() => setWay(undefined)} /> : null}
    </div>
  );
}
