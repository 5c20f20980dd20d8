import { type Caller } from '@libs/auth';
import { rows } from '@libs/base';
import { type Case, Cases } from '@libs/cases';
import { Task } from '@libs/history';
import { Injectable } from '@nestjs/common';

import { missing } from '../missing';
import { groupsOf } from '../tasks/task-list';

/** Which cases a person may see. Somebody with an own scope sees the matters their groups have had a task in. */
@Injectable()
export class CaseDoor {
  constructor(private readonly cases: Cases) {}

  async open(caseNo: string, caller: Caller): Promise<Case> {
    const found = await this.cases.find(caseNo);
    if (!found || !(await this.mayRead(found, caller))) throw missing();
    return found;
  }

  async mayRead({ caseNo, ownerGroup }: Case, caller: Caller): Promise<boolean> {
    const scope = caller.scopeOf('case.read');
    if (scope === 'all' || scope === 'masked') return true;
    if (scope === null) return false;
    if (ownerGroup !== null && caller.isIn([ownerGroup])) return true;
    const tasks = await rows(Task).findBy({ caseNo });
    return tasks.some((task) => task.claimedBy === caller.id || caller.isIn(groupsOf(task)));
  }
}
