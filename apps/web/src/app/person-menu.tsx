import { DownOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';

import { client } from '../api/client';
import { remove } from '../api/http';
import { type Person, meQuery } from '../api/people';
import { ownerWords } from '../parts/clock-bar';

/** Who is signed in, as what; and the way out, after which nothing stays in the browser. */
export function PersonMenu({ person }: { person: Person }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const leave = async () => {
    await remove('/session').catch(() => undefined);
    client.clear();
    client.setQueryData(meQuery.queryKey, null);
    await navigate({ to: '/sign-in', search: {} });
  };
  const roles = person.roles.map((role) => t(`role.${role}`, { defaultValue: role }));
  const groups = person.groups.map((group) => ownerWords(group, t));

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'roles', label: <Lines head={t('shell.roles')} lines={roles} />, disabled: true },
          { key: 'groups', label: <Lines head={t('shell.groups')} lines={groups} />, disabled: true },
          { type: 'divider' },
          { key: 'leave', label: t('shell.signOut'), onClick: () => void leave() },
        ],
      }}
    >
      <Button type="text">
        {person.displayName}
        <span className="muted">{roles[0]}</span>
        <DownOutlined style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}

function Lines({ head, lines }: { head: string; lines: readonly string[] }) {
  return (
    <div style={{ maxWidth: 260, color: 'var(--ink)', cursor: 'default' }}>
      <div className="faint" style={{ fontSize: 12 }}>
        {head}
      </div>
      {lines.length > 0 ? lines.join(' · ') : '–'}
    </div>
  );
}
