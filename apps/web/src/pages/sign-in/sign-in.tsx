import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../api/client';
import { ApiError, post } from '../../api/http';
import { meQuery, setupQuery } from '../../api/people';
import { useErrorWords } from '../../parts/panel';
import { Redirect } from '../../parts/redirect';
import { speak } from '../../words/words';
import { DemoPeople } from './demo-people';
import { PasswordForm } from './password-form';
import './sign-in.css';

/** The door. In the demo town one card an account opens it; elsewhere login and password. */
export function SignIn() {
  const { t, i18n } = useTranslation();
  const { to } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const router = useRouter();
  const words = useErrorWords();
  const setup = useQuery(setupQuery).data;
  const [wrong, setWrong] = useState<string>();
  const enter = async (login: string, password: string) => {
    setWrong(undefined);
    try {
      await post('/session', { login, password });
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'setup' });
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      if (to?.startsWith('/') && !to.startsWith('//')) router.history.push(to);
      else await navigate({ to: '/' });
    } catch (error) {
      setWrong(error instanceof ApiError && error.status === 401 ? t('signIn.wrong') : words(error));
    }
  };
  if (setup?.state === 'empty') return <Redirect href="/setup" />;

  return (
    <div className="door">
      <header className="door-head">
        <img src="/weir.svg" width={44} height={44} alt="" />
        <div>
          <h1>{setup?.name || 'Weir'}</h1>
          <p className="muted">{t('signIn.what')}</p>
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
      {wrong ? <Alert type="error" showIcon message={wrong} style={{ marginBottom: 12 }} /> : null}
      {setup?.demo ? <DemoPeople enter={enter} /> : <PasswordForm enter={enter} />}
    </div>
  );
}
