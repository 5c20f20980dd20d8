import { People, type Person } from '@libs/auth';
import { rows } from '@libs/base';
import { Task } from '@libs/history';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

/** In a demo: who can do the next task of a case, and which task that is. */
@Injectable()
export class NextPerson {
  constructor(private readonly people: People) {}

  async of(caseNo: string): Promise<{ person: Person; task: Task } | null> {
    const tasks = await rows(Task).find({ where: { caseNo, state: In(['open']) }, order: { createdAt: 'ASC' } });
    const people = await this.people.all();
    for (const task of tasks) {
      const groups = JSON.parse(task.groups) as string[];
      const person = people.find(({ id }) => id === task.claimedBy) ?? people.find((one) => one.groups.some((group) => groups.includes(group)));
      if (person) return { person, task };
    }
    return null;
  }
}
