import { PhoneOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';

import { get } from '../../api/http';
import { setupQuery } from '../../api/people';
import { useNow } from '../../parts/now';
import { type Card, cards } from './cards';

const channels = ['hotline', 'wechat', 'weibo', 'web', 'hall', 'visit', 'letter', 'box'];

/** Who is on the line and for how long; the other open cards. */
export function CallStrip({ all, active }: { all: readonly Card[]; active: string }) {
  const { t } = useTranslation();
  const demo = useQuery(setupQuery).data?.demo ?? false;
  const card = all.find(({ key }) => key === active);

  return (
    <div className="call-strip">
      <PhoneOutlined />
      {card ? (
        <>
          <Since at={card.openedAt} />
          <Select
            size="small"
            variant="borderless"
            aria-label={t('desk.channel')}
            value={card.channel}
            onChange={(channel) => cards.change(card.key, { channel })}
            options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
            popupMatchSelectWidth={false}
          />
          <strong>{card.caller.phone || t('desk.numberUnknown')}</strong>
          <span className="muted">{card.caller.name || t(`relation.${card.caller.relation}`)}</span>
          {card.careFlag ? <span className="state hard">{t('desk.careFlag')}</span> : null}
        </>
      ) : null}
      <span className="top-grow" />
      {all.map(({ key, caller, taken }, at) => (
        <Button key={key} size="small" type={key === active ? 'primary' : 'default'} ghost={key === active} onClick={() => cards.show(key)}>
          {taken ? '✓ ' : ''}
          {caller.name || caller.phone || t('desk.card', { at: at + 1 })}
        </Button>
      ))}
      {demo ? <DemoCall full={all.length >= 4} /> : null}
      <Button size="small" icon={<PlusOutlined />} onClick={() => cards.open()} disabled={all.length >= 4}>
        {t('desk.newCard')}
      </Button>
    </div>
  );
}

let calls = 0;

/** In the demo: the next customer calls. */
function DemoCall({ full }: { full: boolean }) {
  const { t } = useTranslation();
  const phones = useQuery({ queryKey: ['demo-phones'], queryFn: () => get<string[]>('/demo/phones'), staleTime: Infinity }).data ?? [];
  const ring = () => {
    cards.open();
    cards.change(cards.now().active, { caller: { name: '', phone: phones[calls++ % phones.length] ?? '', relation: 'holder' } });
  };

  return (
    <Tooltip title={t('desk.demoCallWhat')}>
      <Button size="small" icon={<PhoneOutlined />} disabled={phones.length === 0 || full} onClick={ring}>
        {t('desk.demoCall')}
      </Button>
    </Tooltip>
  );
}

function Since({ at }: { at: number }) {
  useNow();
  const seconds = Math.max(0, Math.floor((performance.now() - at) / 1000));

  return (
    <span role="timer" aria-live="off" className="mono">
      {String(Math.floor(seconds / 60)).padStart(2, '0')}:{String(seconds % 60).padStart(2, '0')}
    </span>
  );
}
