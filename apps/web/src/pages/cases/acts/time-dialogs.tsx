import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { askForTime, extensionReasons, grantTime, type Openings } from '../../../api/acts';
import { ActDialog } from './act-dialog';

const HOURS_MAX = 240;
const DAYS_MAX = 60;

interface Asked {
  readonly caseNo: string;
  readonly orders: Openings['orders'];
  readonly close: () => void;
}

/** A unit asks for more time for its order, before the time is over. */
export function AskForTime({ caseNo, orders, close }: Asked) {
  const { t } = useTranslation();
  const [orderNo, setOrderNo] = useState(orders[0]?.orderNo ?? '');
  const [hours, setHours] = useState<number | null>(4);
  const [reasonCode, setReasonCode] = useState<string>();
  const act = () => askForTime(caseNo, { orderNo, minutes: Math.round((hours ?? 0) * 60), reasonCode: reasonCode ?? '' });

  return (
    <ActDialog caseNo={caseNo} title={t('act.askTime')} effect={t('act.askTimeEffect')} ready={Boolean(hours && reasonCode && orderNo)} act={act} close={close}>
      {orders.length > 1 ? <Select aria-label={t('act.order')} value={orderNo} onChange={setOrderNo} options={orders.map((order) => ({ value: order.orderNo, label: order.orderNo }))} /> : null}
      <Select
        aria-label={t('word.reason')}
        placeholder={t('word.reason')}
        value={reasonCode}
        onChange={setReasonCode}
        options={extensionReasons.map((code) => ({ value: code, label: t(`act.why.${code}`) }))}
      />
      <InputNumber aria-label={t('act.hours')} addonAfter={t('act.hours')} min={0.5} max={HOURS_MAX} step={0.5} value={hours} onChange={setHours} />
    </ActDialog>
  );
}

/** The customer, told first, has agreed to wait longer. */
export function GrantTime({ caseNo, clockId, close }: { caseNo: string; clockId: string; close: () => void }) {
  const { t } = useTranslation();
  const [workingDays, setDays] = useState<number | null>(1);
  const [reason, setReason] = useState('');
  const act = () => grantTime(caseNo, { clockId, workingDays: workingDays ?? 0, reason: reason.trim() });

  return (
    <ActDialog caseNo={caseNo} title={t('act.moreTime')} effect={t('act.moreTimeEffect')} ready={Boolean(workingDays) && reason.trim().length > 1} act={act} close={close}>
      <InputNumber aria-label={t('act.days')} addonAfter={t('act.days')} min={1} max={DAYS_MAX} precision={0} value={workingDays} onChange={setDays} />
      <Input.TextArea rows={3} aria-label={t('word.reason')} placeholder={t('word.reason')} value={reason} onChange={({ target }) => setReason(target.value)} />
    </ActDialog>
  );
}
