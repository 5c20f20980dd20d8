import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type StoryLine, storyQuery } from '../../api/cases';
import { Panel } from '../../parts/panel';
import { useKeys } from '../../parts/keys';
import { type Chapter, chapters, type Filter, filters, passes } from './chapters';
import { StoryRow } from './story-row';
import { useTimes } from '../../parts/times';
import { useStepNames } from './step-names';

interface Shown {
  readonly caseNo: string;
  readonly element: string | undefined;
  readonly choose: (element: string | undefined) => void;
}

/** Who did what, when and why, in plain words. A line chosen marks its step in the diagram, and the reverse. */
export function Story({ caseNo, element, choose }: Shown) {
  const { t } = useTranslation();
  const query = useQuery(storyQuery(caseNo));
  const [filter, setFilter] = useState<Filter>('all');
  const nameOf = useStepNames(caseNo);
  const lines = (query.data ?? []).filter((line) => passes(line, filter));
  const step = (by: number) => {
    const at = lines.findIndex((line) => line.element === element);
    choose(lines.slice(Math.max(0, at + by))[0]?.element ?? undefined);
  };
  useKeys({ '[': () => step(-1), ']': () => step(1) });

  return (
    <>
      <div className="story-head">
        <strong>{t('case.story')}</strong>
        <span className="muted">{query.data ? t('case.linesOf', { n: lines.length, all: query.data.length }) : ''}</span>
        <Segmented size="small" value={filter} onChange={setFilter} options={filters.map((value) => ({ value, label: t(`storyFilter.${value}`) }))} />
      </div>
      <Panel query={query} rows={8}>
        {() =>
          lines.length === 0 ? <p className="quiet-empty">{t('case.storyNone')}</p> : <Days lines={lines} fold={filter === 'all'} element={element} choose={choose} nameOf={nameOf} />
        }
      </Panel>
    </>
  );
}

interface Told {
  readonly element: string | undefined;
  readonly choose: Shown['choose'];
  readonly nameOf: (element: string | null) => string;
}

function Days({ lines, fold, ...told }: Told & { lines: readonly StoryLine[]; fold: boolean }) {
  const times = useTimes();
  let day = '';

  return (
    <ol className="story">
      {chapters(lines, fold).map((chapter, at) => {
        const its = times.day(chapter.lines[0]?.at ?? 0);
        const head = its === day ? null : its;
        day = its;
        return (
          <li key={chapter.lines[0]?.no ?? at}>
            {head ? <h3 className="story-day">{head}</h3> : null}
            <ChapterRows chapter={chapter} {...told} />
          </li>
        );
      })}
    </ol>
  );
}

function ChapterRows({ chapter, element, choose, nameOf }: Told & { chapter: Chapter }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const rows = chapter.lines.map((line) => (
    <StoryRow key={line.no} line={line} step={nameOf(line.element)} active={Boolean(line.element) && line.element === element} choose={choose} />
  ));
  if (!chapter.folded) return <>{rows}</>;

  return (
    <>
      <button type="button" className="story-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '▾' : '▸'} {t('case.automatic', { n: chapter.lines.length })}
      </button>
      {open ? rows : null}
    </>
  );
}
