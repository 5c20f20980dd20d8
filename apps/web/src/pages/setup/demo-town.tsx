import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../api/client';
import { post } from '../../api/http';
import { Field } from '../../parts/field';
import { useSetupWords } from './setup-words';

/** The one-time token proves that whoever sets up also sees the server's terminal. */
export function DemoTown({ back }: { back: () => void }) {
  const { t } = useTranslation();
  const words = useSetupWords();
  const navigate = useNavigate();
  const [token, setToken] = useState('');
  const make = useMutation({
    mutationFn: () => post('/setup/demo', { token: token.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['setup'] });
      await navigate({ to: '/sign-in', search: {} });
    },
  });

  return (
    <form
      className="panel stack"
      style={{ maxWidth: 460, padding: 20 }}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <Field label={t('setup.token')} hint={t('setup.tokenHint')} must>
        {(id) => <Input id={id} autoFocus autoComplete="off" value={token} onChange={({ target }) => setToken(target.value)} />}
      </Field>
      {make.isError ? <Alert type="error" showIcon message={words(make.error)} /> : null}
      <div className="row">
        <Button type="primary" htmlType="submit" disabled={token.trim() === ''} loading={make.isPending}>
          {t('setup.demoMake')}
        </Button>
        <Button onClick={back}>{t('do.back')}</Button>
      </div>
    </form>
  );
}
