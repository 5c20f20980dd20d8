import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { Suspense, useRef } from 'react';

import { meQuery, setupQuery } from '../api/people';
import { Failed } from '../parts/panel';
import { useLater } from '../parts/later';
import { Redirect } from '../parts/redirect';
import { Offline } from './offline';
import { Rail } from './rail';
import { TopBar } from './top-bar';
import { useLiveUpdates } from './live';

/** The frame around every page of somebody who is signed in. */
export function Shell() {
  const setup = useQuery(setupQuery);
  const me = useQuery(meQuery);
  const late = useLater(200, me.isPending);
  const { href } = useLocation();
  const wanted = useRef(href);
  if (me.data) wanted.current = href;
  useLiveUpdates(Boolean(me.data));

  if (setup.data?.state === 'empty') return <Redirect href="/setup" />;
  if (me.isError && me.data === undefined) {
    return (
      <div className="page-pad">
        <Failed error={me.error} again={() => void me.refetch()} />
      </div>
    );
  }
  if (me.data === null) return <Redirect href={wanted.current === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(wanted.current)}`} />;
  if (!me.data) return late ? <Skeleton active style={{ padding: 40 }} /> : null;

  return (
    <div className="frame">
      <Rail person={me.data.person} />
      <TopBar person={me.data.person} />
      <main className="page" id="main">
        <Offline />
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

export function Waiting() {
  return useLater(200, true) ? <Skeleton active style={{ padding: 24 }} paragraph={{ rows: 8 }} /> : null;
}
