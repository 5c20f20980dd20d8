import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Field } from '../../parts/field';

/** Login and password, as a password manager knows them. */
export function PasswordForm({ enter }: { enter: (login: string, password: string) => Promise<void> }) {
  const { t } = useTranslation();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    await enter(login, password);
    setBusy(false);
  };

  return (
    <form
      className="panel stack door-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={t('signIn.login')}>
        {(id) => <Input id={id} autoFocus autoComplete="username" value={login} onChange={({ target }) => setLogin(target.value)} />}
      </Field>
      <Field label={t('signIn.password')}>
        {(id) => (
          <Input.Password id={id} autoComplete="current-password" value={password} onChange={({ target }) => setPassword(target.value)} />
        )}
      </Field>
      <Button type="primary" htmlType="submit" loading={busy} disabled={login === '' || password === ''}>
        {t('signIn.enter')}
      </Button>
    </form>
  );
}
