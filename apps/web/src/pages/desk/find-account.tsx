import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Account, findAccounts } from '../../api/desk';
import { useRested } from '../../parts/later';

interface Shown {
  readonly account: Account | null;
  /** The caller's number: its account is offered as a guess, never taken by itself. */
  readonly guess: string;
  readonly locked: boolean;
  readonly wrong?: string | undefined;
  readonly choose: (account: Account | null) => void;
}

/** An account by its number, the holder's name or phone, or the address. */
export function FindAccount({ account, guess, locked, wrong, choose }: Shown) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const q = useRested(typed.trim(), 180);
  const number = useRested(guess.replace(/[\s/-]/g, ''), 300);
  const found = useQuery({ queryKey: ['find-account', q], queryFn: () => findAccounts(q), enabled: q.length >= 2 });
  const guessed = useQuery({ queryKey: ['find-account', number], queryFn: () => findAccounts(number), enabled: number.length >= 7 && !account });
  const offered = account ? [] : (guessed.data ?? []);
  if (account) return <AccountCard account={account} remove={locked ? undefined : () => choose(null)} />;

  return (
    <>
      {offered.slice(0, 3).map((one) => (
        <button key={one.accountId} type="button" className="guess" onClick={() => choose(one)} disabled={locked}>
          <span className="faint">{t('desk.guess')}</span> <strong>{one.accountId}</strong> {one.placeLabel}
        </button>
      ))}
      <Select<string>
        showSearch
        style={{ width: '100%' }}
        disabled={locked}
        status={wrong ? 'error' : ''}
        aria-label={t('desk.findAccount')}
        placeholder={t('desk.findAccount')}
        filterOption={false}
        suffixIcon={null}
        value={null}
        searchValue={typed}
        onSearch={setTyped}
        notFoundContent={q.length < 2 || found.isFetching ? null : t('desk.noAccount')}
        onSelect={(id) => {
          choose(found.data?.find(({ accountId }) => accountId === id) ?? null);
          setTyped('');
        }}
        options={(found.data ?? []).map((one) => ({
          value: one.accountId,
          label: `${one.accountId} · ${one.placeLabel ?? ''}`,
        }))}
      />
      {wrong ? <div className="wrong-line">{wrong}</div> : null}
    </>
  );
}

function AccountCard({ account, remove }: { account: Account; remove: (() => void) | undefined }) {
  const { t } = useTranslation();

  return (
    <div className="chosen">
      <div>
        <strong>{account.accountId}</strong>
        <span className="state">{t(`serviceClass.${account.serviceClass}`, { defaultValue: account.serviceClass })}</span>
        <span className="muted">{t(`utility.${account.utility}`, { defaultValue: account.utility })}</span>
      </div>
      <div className="muted">
        {account.placeLabel}
        {account.arrearsCents === undefined ? '' : ` · ${account.arrearsCents > 0 ? t('desk.arrears', { amount: (account.arrearsCents / 100).toFixed(2) }) : t('desk.noArrears')}`}
      </div>
      {remove ? <Button size="small" type="text" icon={<CloseOutlined />} aria-label={t('do.remove')} onClick={remove} /> : null}
    </div>
  );
}
