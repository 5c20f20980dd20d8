import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';
import { useTranslation } from 'react-i18next';

interface Shown {
  readonly id?: string;
  readonly label?: string;
  /** "2026-11-22", with "T16:30" where a time of day is asked too; empty for none. */
  readonly value: string;
  readonly withTime?: boolean;
  readonly disabled?: boolean;
  readonly status?: 'error' | '';
  readonly change: (value: string) => void;
}

const written = { zh: ['YYYY-MM-DD', 'YYYYMMDD'], en: ['D MMM YYYY', 'YYYY-MM-DD'] };

/** A day of the company's calendar, picked or typed, written as the language on screen writes it. It has no time zone of its own. */
export function DayField({ id, label, value, withTime = false, disabled = false, status = '', change }: Shown) {
  const { t, i18n } = useTranslation();
  const formats = written[i18n.language === 'zh' ? 'zh' : 'en'].map((format) => (withTime ? `${format} HH:mm` : format));

  return (
    <DatePicker
      {...(id ? { id } : {})}
      aria-label={label}
      placeholder={label ?? t('word.day')}
      style={{ width: withTime ? 200 : 150 }}
      disabled={disabled}
      status={status}
      format={formats}
      showTime={withTime ? { format: 'HH:mm' } : false}
      value={value ? dayjs(value) : null}
      onChange={(day) => change(day ? day.format(withTime ? 'YYYY-MM-DD[T]HH:mm' : 'YYYY-MM-DD') : '')}
    />
  );
}
