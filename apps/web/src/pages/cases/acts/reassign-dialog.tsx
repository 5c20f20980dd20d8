import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Openings, reassign } from '../../../api/acts';
import { inLanguage } from '../../../parts/both';
import { ActDialog } from './act-dialog';

/** Another unit takes the order; the customer's clock goes on. */
export function ReassignDialog({ caseNo, orders, units, close }: Pick<Openings, 'orders' | 'units'> & { caseNo: string; close: () => void }) {
  const { t, i18n } = useTranslation();
  const [orderNo, setOrderNo] = useState(orders[0]?.orderNo ?? '');
  const [unitCode, setUnit] = useState<string>();
  const [reason, setReason] = useState('');
  const now = orders.find((order) => order.orderNo === orderNo)?.unitCode;
  const named = (code: string) => inLanguage(units.find((unit) => unit.code === code) ?? { zh: code, en: code }, i18n.language);
  const act = () => reassign(caseNo, { orderNo, unitCode: unitCode ?? '', reason: reason.trim() });

  return (
    <ActDialog caseNo={caseNo} title={t('act.reassign')} effect={t('act.reassignEffect')} ready={Boolean(unitCode) && reason.trim().length > 1} act={act} close={close}>
      <Select aria-label={t('act.order')} value={orderNo} onChange={setOrderNo} options={orders.map((order) => ({ value: order.orderNo, label: `${named(order.unitCode)} · ${order.orderNo}` }))} />
      <Select
        aria-label={t('act.unit')}
        placeholder={t('act.unit')}
        value={unitCode}
        onChange={setUnit}
        showSearch={{ optionFilterProp: 'label' }}
        options={units.filter(({ code }) => code !== now).map(({ code }) => ({ value: code, label: named(code) }))}
      />
      <Input.TextArea rows={3} aria-label={t('word.reason')} placeholder={t('word.reason')} value={reason} onChange={({ target }) => setReason(target.value)} />
    </ActDialog>
  );
}
