import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';

import type { ClockView } from '../api/clocks';
import { useBoth } from './both';
import { type ClockNow, clockAt } from './clock-parts';
import { useNow } from './now';
import { type Times, useTimes } from './times';

interface Shown {
  readonly clock: ClockView;
  readonly width?: number;
  readonly wordless?: boolean;
}

/** The one picture of a clock: solid runs, hatched rests, thin is out of hours, a double edge and `!` is over. Words beside it, always. */
export function ClockBar({ clock, width = 120, wordless = false }: Shown) {
  const { t } = useTranslation();
  const times = useTimes();
  const now = clockAt(clock, useNow());
  const words = clockWords(clock, now, times, t);
  const label = `${t(`clockKind.${clock.kind}`)}: ${words}`;

  return (
    <Popover content={<ClockTable clock={clock} />} mouseEnterDelay={0.35} placement="bottomLeft">
      <span className="clock">
        <span className="clock-bar" role="img" aria-label={label} style={{ width }}>
          {now.parts.map(({ state, left, width: share }) => (
            <i key={`${state}${left}`} className={state} style={{ left: `${left * 100}%`, width: `${share * 100}%` }} />
          ))}
          {now.due < 1 ? <i className="due-mark" style={{ left: `${now.due * 100}%` }} /> : null}
        </span>
        {wordless ? null : (
          <span className={`clock-word ${now.state}`}>
            {marks[now.state]}
            {words}
          </span>
        )}
      </span>
    </Popover>
  );
}

const marks: Record<string, string> = { overdue: '! ', stopped: '! ', due_soon: '~ ', paused: '// ', met: '✓ ' };

type Translate = (key: string, values?: Record<string, string>) => string;

/** "45 min left, due 11:05", in the language on screen. */
export function clockWords(clock: ClockView, { state, leftMs }: ClockNow, times: Times, t: Translate): string {
  const due = times.short(clock.dueAt);
  const ended = clock.segments.at(-1)?.to;
  if (state === 'met') return t('clock.met', { at: ended ? times.short(ended) : due });
  if (state === 'stopped') return t('clock.stopped', { at: ended ? times.short(ended) : due });
  if (state === 'overdue') return t('clock.overdue', { by: times.span(leftMs), due });
  if (state === 'paused') return t('clock.paused', { due });
  if (state === 'off_hours') return t('clock.offHours', { due });

  return t('clock.left', { left: times.span(leftMs), due });
}

/** The parts of a clock, one a row: what it did, whose time it was, how long. */
export function ClockTable({ clock }: { clock: ClockView }) {
  const { t } = useTranslation();
  const times = useTimes();
  const both = useBoth();
  const now = useNow();

  return (
    <div style={{ maxWidth: 520 }}>
      <div className="row" style={{ marginBottom: 6 }}>
        <strong>{t(`clockKind.${clock.kind}`)}</strong>
        <span className="muted">{both(clock.why)}</span>
      </div>
      <table className="clock-table">
        <tbody>
          {clock.segments.map((part) => {
            const end = part.to ? Date.parse(part.to) : now;
            return (
              <tr key={part.from}>
                <td className="nowrap">{times.short(part.from)}</td>
                <td className="nowrap">{part.to ? times.short(part.to) : t('clock.now')}</td>
                <td className="nowrap">{t(`clockState.${part.state}`)}</td>
                <td className="nowrap">{ownerWords(part.owner, t)}</td>
                <td className="nowrap num">{times.span(end - Date.parse(part.from))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="faint">{t('clock.allowance', { span: times.span(clock.allowanceMs), due: times.full(clock.dueAt) })}</div>
    </div>
  );
}

/** A group in words: a unit's group carries the unit's code. */
export function ownerWords(owner: string, t: Translate): string {
  const [kind, code] = owner.split(':');

  return code ? `${t(`group.${kind}`)} ${t(`unit.${code}`, { defaultValue: code })}` : t(`group.${owner}`, { defaultValue: owner });
}
