import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { DayField } from '../day-field';
import { Field, Must } from '../field';
import { useTimes } from '../times';
import type { Wrong } from './check';
import { type FormField, labelOf, optionsOf, type Values } from './schema';

interface Shown {
  readonly field: FormField;
  readonly values: Values;
  readonly wrong: Wrong | undefined;
  readonly locked: boolean;
  readonly change: (value: unknown) => void;
}

/** One field of a form. */
export function FieldView(shown: Shown) {
  const { t, i18n } = useTranslation();
  const { field, wrong } = shown;
  const said = wrong ? t(wrong.word, wrong.values ?? {}) : undefined;
  if (field.type === 'checkbox') {
    return (
      <div className="field">
        <Checkbox disabled={shown.locked} checked={valueOf(shown) === true} onChange={({ target }) => shown.change(target.checked)}>
          {labelOf(field, i18n.language)}
          {field.validate?.required === true ? <Must /> : null}
        </Checkbox>
        {said ? <div className="wrong">{said}</div> : null}
      </div>
    );
  }

  return (
    <Field label={labelOf(field, i18n.language)} must={field.validate?.required === true} hint={field.description} wrong={said}>
      {(id, described) => <Control {...shown} id={id} described={described} />}
    </Field>
  );
}

const valueOf = ({ field, values }: Shown) => (field.key ? values[field.key] : undefined);
const asText = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const asList = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

function Control(shown: Shown & { id: string; described: string | undefined }) {
  const { i18n } = useTranslation();
  const { field, values, locked, change, id, described } = shown;
  const value = valueOf(shown);
  const status = shown.wrong ? 'error' : '';
  const options = optionsOf(field, i18n.language, values);
  const common = { id, disabled: locked, status, 'aria-describedby': described } as const;
  switch (field.type) {
    case 'textarea':
      return <Input.TextArea {...common} rows={3} value={asText(value)} onChange={({ target }) => change(target.value)} />;
    case 'number':
      return (
        <InputNumber
          {...common}
          style={{ width: 200 }}
          precision={field.decimalDigits}
          value={typeof value === 'number' ? value : null}
          onChange={(number) => change(number)}
        />
      );
    case 'select':
      return <Select {...common} style={{ width: '100%' }} allowClear value={value ?? null} options={options} onChange={(chosen) => change(chosen ?? null)} />;
    case 'radio':
      return <Radio.Group id={id} className="form-radios" disabled={locked} value={value} options={options} onChange={({ target }) => change(target.value)} />;
    case 'checklist':
      return <Checkbox.Group className="form-checks" disabled={locked} value={asList(value)} options={options} onChange={change} />;
    case 'taglist':
      return <Select {...common} mode="multiple" style={{ width: '100%' }} value={asList(value)} options={options} onChange={change} />;
    case 'datetime':
      return <Moment {...shown} />;
    default:
      return <Input {...common} autoComplete="off" value={asText(value)} onChange={({ target }) => change(target.value)} />;
  }
}

/** A day, a time, or both: kept as ISO as form-js keeps it, in the company's zone on screen. */
function Moment({ field, values, locked, change, id }: Shown & { id: string }) {
  const times = useTimes();
  const kept = field.key ? asText(values[field.key]) : '';
  if (field.subtype === 'time') return <Input id={id} type="time" style={{ width: 130 }} disabled={locked} value={kept} onChange={({ target }) => change(target.value)} />;
  if (field.subtype === 'date') return <DayField id={id} disabled={locked} value={kept} change={change} />;

  return <DayField id={id} withTime disabled={locked} value={kept ? times.local(kept) : ''} change={(local) => change(local ? times.at(local) : '')} />;
}
