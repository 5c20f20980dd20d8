import type { UseQueryResult } from '@tanstack/react-query';
import { Input, Radio, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Kind } from '../../api/kinds';
import { Field } from '../../parts/field';
import { Key } from '../../parts/key';
import { Panel } from '../../parts/panel';
import { useBoth } from '../../parts/both';
import { ApplicationFields } from './application-fields';
import { type Card, isApplication } from './cards';
import { FindCategory } from './find-category';
import { Phrases, withPhrase } from './phrases';

const complaintTypes = ['service', 'staff', 'supply', 'billing', 'works', 'closed_order'];
const utilities = ['water', 'power', 'heat'];

interface Shown {
  readonly card: Card;
  readonly set: (some: Partial<Card>) => void;
  readonly wrong: Readonly<Record<string, string>>;
  readonly kinds: UseQueryResult<Kind[]>;
}

/** What it is about: category, the short form of its kind, the words in standard phrases. */
export function Matter({ card, set, wrong, kinds }: Shown) {
  const { t } = useTranslation();
  const both = useBoth();
  const locked = card.taken !== null;

  return (
    <div className="desk-column">
      <section className="panel desk-matter">
        <h2>
          {t('desk.what')} <Key>F2</Key>
        </h2>
        <Panel query={kinds}>
          {(all) => (
            <div className="stack">
              <div className="row">
                <Segmented
                  disabled={locked}
                  aria-label={t('word.kind')}
                  value={card.kind}
                  onChange={(kind) => set({ kind: String(kind), categoryCode: onlyCategory(all, String(kind), card.utility), complaintType: '' })}
                  options={[{ value: '', label: t('desk.anyKind') }, ...all.map((kind) => ({ value: kind.kind, label: both(kind) }))]}
                />
                <Segmented
                  disabled={locked}
                  aria-label={t('word.utility')}
                  value={card.utility}
                  onChange={(utility) => set({ utility: String(utility) })}
                  options={utilities.map((value) => ({ value, label: t(`utility.${value}`) }))}
                />
              </div>
              {wrong.utility ? <div className="wrong-line">{wrong.utility}</div> : null}
              <FindCategory card={card} kinds={all} set={set} wrong={wrong.categoryCode} />
              {card.kind === 'complaint' ? (
                <Field label={t('desk.complaintType')} must wrong={wrong.complaintType}>
                  {(id) => (
                    <Radio.Group
                      id={id}
                      disabled={locked}
                      value={card.complaintType}
                      onChange={({ target }) => set({ complaintType: target.value })}
                      options={complaintTypes.map((value) => ({ value, label: t(`complaintType.${value}`) }))}
                    />
                  )}
                </Field>
              ) : null}
              {isApplication(card.kind) ? <ApplicationFields card={card} set={set} wrong={wrong} /> : null}
              <Field label={t('desk.text')} must wrong={wrong.text}>
                {(id, described) => (
                  <Input.TextArea
                    id={id}
                    aria-describedby={described}
                    rows={5}
                    disabled={locked}
                    value={card.text}
                    placeholder={t('desk.textHint')}
                    onChange={({ target }) => set({ text: withPhrase(target.value, t) })}
                  />
                )}
              </Field>
              {locked ? null : <Phrases add={(phrase) => set({ text: card.text ? `${card.text}${/[。.\s]$/.test(card.text) ? '' : ' '}${phrase}` : phrase })} />}
            </div>
          )}
        </Panel>
      </section>
    </div>
  );
}

/** A kind with one category needs no second choice. */
function onlyCategory(all: readonly Kind[], kind: string, utility: string): string {
  const some = all.find((one) => one.kind === kind)?.categories.filter(({ utilities: of }) => !utility || of.length === 0 || of.includes(utility)) ?? [];

  return some.length === 1 ? (some[0]?.code ?? '') : '';
}
