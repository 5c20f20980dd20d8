import { SwapOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';

import { client } from '../api/client';
import { ApiError, post } from '../api/http';
import { meQuery } from '../api/people';
import { useCaseOnScreen } from '../parts/case-on-screen';
import { useErrorWords } from '../parts/panel';

/** In the demo: become whoever can do the next task of the case on screen, and stand before that task. */
export function NextPerson() {
  const { t } = useTranslation();
  const words = useErrorWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const caseNo = useCaseOnScreen();
  const change = useMutation({
    mutationFn: (no: string) => post<{ taskId: string }>('/demo/next', { caseNo: no }),
    onError: async (error, no) => {
      const nobody = error instanceof ApiError && error.status === 404;
      void message.info(nobody ? t('shell.nextPersonNobody') : words(error));
      if (nobody) await navigate({ to: '/cases/$caseNo', params: { caseNo: no } });
    },
    onSuccess: async ({ taskId }) => {
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'setup' });
      await navigate({ to: '/inbox/$taskId', params: { taskId }, search: {} });
    },
  });

  return (
    <Tooltip title={caseNo ? t('shell.nextPersonWhy', { caseNo }) : t('shell.nextPersonNone')}>
      <Button icon={<SwapOutlined />} disabled={!caseNo} loading={change.isPending} onClick={() => caseNo && change.mutate(caseNo)}>
        {t('shell.nextPerson')}
        {caseNo ? <span className="mono next-why">{caseNo.split('-').at(-1)}</span> : null}
      </Button>
    </Tooltip>
  );
}
