import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { Key } from '../../parts/key';

type Translate = (key: string) => string;

const phrases = ['contactFirst', 'pleaseCheck', 'electrician', 'urgent'] as const;

/** Standard phrases keep the text short; "/1" at the end of what is typed puts the first one in. */
export function withPhrase(typed: string, t: Translate): string {
  return typed.replace(/\/([1-4])$/, (_, at: string) => t(`phrase.${phrases[Number(at) - 1] ?? phrases[0]}`));
}

export function Phrases({ add }: { add: (phrase: string) => void }) {
  const { t } = useTranslation();

  return (
    <div className="row">
      {phrases.map((name, at) => (
        <Button key={name} size="small" onClick={() => add(t(`phrase.${name}`))}>
          <Key>{`/${at + 1}`}</Key> {t(`phrase.${name}`)}
        </Button>
      ))}
    </div>
  );
}
