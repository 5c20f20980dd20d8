import { DownOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { closeInvestigation, openingsQuery } from '../../api/acts';
import { cancel, raiseThreat, urge } from '../../api/cases';
import { client } from '../../api/client';
import { usePerson } from '../../api/people';
import { AskReason } from '../../parts/ask-reason';
import { inLanguage } from '../../parts/both';
import { useErrorWords } from '../../parts/panel';
import { PapersDialog } from './acts/papers-dialog';
import { ReassignDialog } from './acts/reassign-dialog';
import { AskForTime, GrantTime } from './acts/time-dialogs';
import { Dossier } from './dossier';

const over = ['closed', 'archived', 'cancelled'];

interface Acted {
  readonly caseNo: string;
  readonly state: string;
  /** The promise's clock, while it runs. */
  readonly clockId: string | null;
}

/** What may be done to a case as a whole; what one has no right to or what is not open is absent, and the server decides anyway. */
export function ActMenu({ caseNo, state, clockId }: Acted) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const words = useErrorWords();
  const roles = usePerson()?.roles ?? [];
  const [dialog, setDialog] = useState<ReactNode>(null);
  const may = (...some: string[]) => some.some((role) => roles.includes(role));
  const isOpen = !over.includes(state);
  const { data: openings } = useQuery({ ...openingsQuery(caseNo), enabled: isOpen });
  const close = () => setDialog(null);
  const mine = (openings?.orders ?? []).filter(({ isMine, waitsForTime }) => isMine && !waitsForTime);
  const silent = openings?.silentUnits ?? [];
  const silentNames = silent.map((code) => inLanguage(openings?.units.find((unit) => unit.code === code) ?? { zh: code, en: code }, i18n.language)).join(t('word.comma'));
  const push = async () => {
    try {
      await urge(caseNo);
      void message.success(t('desk.urged'));
      await client.invalidateQueries({ queryKey: ['case', caseNo] });
    } catch (error) {
      void message.error(words(error));
    }
  };
  const because = (title: string, effect: string, act: (reason: string) => Promise<unknown>, danger = false) => (
    <AskReason
      danger={danger}
      title={title}
      effect={effect}
      close={close}
      act={async (reason) => {
        await act(reason);
        await client.invalidateQueries({ queryKey: ['case', caseNo] });
      }}
    />
  );

  const acts = [
    { key: 'urge', label: t('do.urge'), is: may('AT', 'SS'), onClick: () => void push() },
    { key: 'threat', label: t('act.threat'), is: may('AT', 'SS'), onClick: () => setDialog(because(t('act.threat'), t('act.threatEffect'), (said) => raiseThreat(caseNo, said))) },
    { key: 'papers', label: t('act.papers'), is: may('AT', 'SS') && openings?.papers, onClick: () => openings?.papers && setDialog(<PapersDialog caseNo={caseNo} papers={openings.papers} close={close} />) },
    { key: 'ask-time', label: t('act.askTime'), is: may('UN', 'UL') && mine.length > 0, onClick: () => setDialog(<AskForTime caseNo={caseNo} orders={mine} close={close} />) },
    { key: 'more-time', label: t('act.moreTime'), is: may('SS', 'DH') && clockId, onClick: () => clockId && setDialog(<GrantTime caseNo={caseNo} clockId={clockId} close={close} />) },
    { key: 'reassign', label: t('act.reassign'), is: may('SS', 'DH') && openings && openings.orders.length > 0, onClick: () => openings && setDialog(<ReassignDialog caseNo={caseNo} orders={openings.orders} units={openings.units} close={close} />) },
    {
      key: 'close-investigation',
      label: t('act.closeInvestigation'),
      is: may('SS') && silent.length > 0,
      onClick: () => setDialog(because(t('act.closeInvestigation'), t('act.closeInvestigationEffect', { units: silentNames }), (reason) => closeInvestigation(caseNo, reason))),
    },
    { key: 'cancel', label: t('case.cancel'), danger: true, is: may('DH', 'SS'), onClick: () => setDialog(because(t('case.cancel'), t('case.cancelEffect', { caseNo }), (reason) => cancel(caseNo, reason), true)) },
  ];
  const items = isOpen ? acts.flatMap(({ is, ...item }) => (is ? [item] : [])) : [];

  return (
    <span className="row">
      {may('MA', 'DH', 'AU', 'SS') ? <Dossier caseNo={caseNo} /> : null}
      {items.length > 0 ? (
        <Dropdown trigger={['click']} menu={{ items }}>
          <Button>
            {t('case.act')} <DownOutlined style={{ fontSize: 10 }} />
          </Button>
        </Dropdown>
      ) : null}
      {dialog}
    </span>
  );
}
