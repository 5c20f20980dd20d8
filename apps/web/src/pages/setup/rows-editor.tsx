import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { DayField } from '../../parts/day-field';
import type { Row } from './company';

export interface Column {
  readonly name: string;
  readonly label: string;
  readonly kind?: 'text' | 'date' | 'password';
  readonly options?: readonly { value: string; label: string }[];
  readonly width?: number;
}

/** Rows of a few words each. A removed row's focus goes to the row after it by the order of the page. */
export function RowsEditor({ columns, rows, change }: { columns: readonly Column[]; rows: Row[]; change: (rows: Row[]) => void }) {
  const { t } = useTranslation();
  const set = (at: number, name: string, value: string) => change(rows.map((row, one) => (one === at ? { ...row, [name]: value } : row)));

  return (
    <>
      <table className="setup-rows">
        <thead>
          <tr>
            {columns.map(({ name, label }) => (
              <th key={name}>{label}</th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // Rows have no identity of their own before they are stored: their place is it.
            <tr key={at}>
              {columns.map((column) => (
                <td key={column.name} style={{ width: column.width }}>
                  <Cell column={column} value={row[column.name] ?? ''} set={(value) => set(at, column.name, value)} />
                </td>
              ))}
              <td>
                <Button type="text" icon={<CloseOutlined />} aria-label={t('do.remove')} onClick={() => change(rows.filter((_, one) => one !== at))} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button icon={<PlusOutlined />} onClick={() => change([...rows, Object.fromEntries(columns.map(({ name, options }) => [name, options?.[0]?.value ?? '']))])}>
        {t('do.add')}
      </Button>
    </>
  );
}

function Cell({ column: { label, kind = 'text', options }, value, set }: { column: Column; value: string; set: (value: string) => void }) {
  if (options) return <Select aria-label={label} style={{ width: '100%' }} value={value} options={[...options]} onChange={set} />;

  if (kind === 'date') return <DayField label={label} value={value} change={set} />;

  return <Input aria-label={label} type={kind} autoComplete={kind === 'password' ? 'new-password' : 'off'} value={value} onChange={({ target }) => set(target.value)} />;
}
