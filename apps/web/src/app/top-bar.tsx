import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input, type InputRef, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Person, setupQuery } from '../api/people';
import { cards } from '../pages/desk/cards';
import { Key } from '../parts/key';
import { useKeys } from '../parts/keys';
import { speak } from '../words/words';
import { NextPerson } from './next-person';
import { PersonMenu } from './person-menu';
import { mayOpen } from './rights';

/** Find a case, take a contact, change the language, leave. */
export function TopBar({ person }: { person: Person }) {
  const { t, i18n } = useTranslation();
  const demo = useQuery(setupQuery).data?.demo ?? false;
  const navigate = useNavigate();

  return (
    <header className="top">
      {mayOpen(person, 'cases') ? <FindCase /> : null}
      {mayOpen(person, 'desk') ? (
        <Button
          className="top-new"
          icon={<PlusOutlined />}
          onClick={() => {
            cards.open();
            void navigate({ to: '/desk' });
          }}
        >
          {t('shell.newContact')}
        </Button>
      ) : null}
      <span className="top-grow" />
      {demo ? <NextPerson /> : null}
      <Segmented
        size="small"
        aria-label={t('shell.language')}
        value={i18n.language}
        onChange={(language) => speak(String(language))}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'EN' },
        ]}
      />
      <PersonMenu person={person} />
    </header>
  );
}

function FindCase() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const field = useRef<InputRef>(null);
  const [number, setNumber] = useState('');
  useKeys({ '/': () => field.current?.focus() });
  const find = () => {
    const wanted = number.trim().toUpperCase();
    if (wanted === '') return;
    setNumber('');
    field.current?.blur();
    if (/^C\d{8}-\d+$/.test(wanted)) void navigate({ to: '/cases/$caseNo', params: { caseNo: wanted } });
    else void navigate({ to: '/cases', search: { number: wanted } });
  };

  return (
    <Input
      ref={field}
      className="top-search"
      value={number}
      onChange={({ target }) => setNumber(target.value)}
      onPressEnter={find}
      aria-label={t('shell.find')}
      placeholder={t('shell.find')}
      suffix={<Key>/</Key>}
      allowClear
    />
  );
}
