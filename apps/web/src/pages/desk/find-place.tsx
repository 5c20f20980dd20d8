import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Account, findPlaces, type Place } from '../../api/desk';
import { useRested } from '../../parts/later';

interface Shown {
  readonly place: Place | null;
  readonly account: Account | null;
  readonly landmark: string;
  readonly locked: boolean;
  readonly wrong?: string | undefined;
  readonly choose: (place: Place | null) => void;
  readonly setLandmark: (landmark: string) => void;
}

/** Where it is: often not where the caller lives. The account's own place is one click away. */
export function FindPlace({ place, account, landmark, locked, wrong, choose, setLandmark }: Shown) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const q = useRested(typed.trim(), 180);
  const found = useQuery({ queryKey: ['places', q], queryFn: () => findPlaces(q), enabled: q.length >= 1 });
  const own = account?.placeId && account.districtCode ? { placeId: account.placeId, label: account.placeLabel ?? '', districtCode: account.districtCode } : null;

  return (
    <div className="stack">
      {place ? (
        <div className="chosen">
          <div>
            <strong>{place.label}</strong>
          </div>
          <div className="muted">{t(`district.${place.districtCode}`, { defaultValue: '' })}</div>
          {locked ? null : <Button size="small" type="text" icon={<CloseOutlined />} aria-label={t('do.remove')} onClick={() => choose(null)} />}
        </div>
      ) : (
        <>
          {own ? (
            <button type="button" className="guess" onClick={() => choose(own)} disabled={locked}>
              <span className="faint">{t('desk.samePlace')}</span> <strong>{own.label}</strong>
            </button>
          ) : null}
          <Select<string>
            showSearch
            style={{ width: '100%' }}
            disabled={locked}
            status={wrong ? 'error' : ''}
            aria-label={t('desk.findPlace')}
            placeholder={t('desk.findPlace')}
            filterOption={false}
            suffixIcon={null}
            value={null}
            searchValue={typed}
            onSearch={setTyped}
            notFoundContent={q === '' || found.isFetching ? null : t('desk.noPlace')}
            onSelect={(id) => {
              choose(found.data?.find(({ placeId }) => placeId === id) ?? null);
              setTyped('');
            }}
            options={(found.data ?? []).map(({ placeId, label }) => ({ value: placeId, label }))}
          />
          {wrong ? <div className="wrong-line">{wrong}</div> : null}
        </>
      )}
      <Input
        disabled={locked}
        value={landmark}
        aria-label={t('desk.landmark')}
        placeholder={t('desk.landmark')}
        onChange={({ target }) => setLandmark(target.value)}
      />
    </div>
  );
}
