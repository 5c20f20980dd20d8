import { AuditOutlined, CustomerServiceOutlined, FolderOpenOutlined, InboxOutlined, PartitionOutlined, ToolOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

import type { Person } from '../api/people';
import { tasksQuery } from '../api/tasks';
import { type Area, areas, mayOpen } from './rights';

const icons: Record<Area, ComponentType> = {
  desk: CustomerServiceOutlined,
  inbox: InboxOutlined,
  cases: FolderOpenOutlined,
  models: PartitionOutlined,
  audit: AuditOutlined,
  operate: ToolOutlined,
};

/** The way around: only what this person may open. */
export function Rail({ person }: { person: Person }) {
  const { t } = useTranslation();

  return (
    <nav className="rail" aria-label={t('shell.rail')}>
      <div className="rail-mark">
        <img src="/weir.svg" width={34} height={34} alt="Weir" />
      </div>
      {areas
        .filter((area) => mayOpen(person, area))
        .map((area) => {
          const Icon = icons[area];
          return (
            <Link key={area} to={`/${area}`} activeProps={{ className: 'active', 'aria-current': 'page' }}>
              <Icon />
              {t(`area.${area}`)}
              {area === 'inbox' ? <Waiting /> : null}
            </Link>
          );
        })}
    </nav>
  );
}

function Waiting() {
  const count = useQuery(tasksQuery).data?.tasks.length ?? 0;

  return count > 0 ? <span className="rail-count">{count > 99 ? '99+' : count}</span> : null;
}
