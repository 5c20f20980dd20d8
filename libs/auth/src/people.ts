import { Leaves } from '@libs/audit';
import { newId, Rejected, rows } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import { isGroup } from './groups';
import { Person } from './person';
import { type Role, roles } from './role';

export interface NewPerson {
  readonly login: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly roles: readonly Role[];
  readonly groups: readonly string[];
}

/** All people who work with Weir. */
@Injectable()
export class People {
  constructor(private readonly leaves: Leaves) {}

  async add(fresh: NewPerson): Promise<Person> {
    const strange = [...fresh.groups.filter((group) => !isGroup(group)), ...fresh.roles.filter((role) => !roles.includes(role))];
    if (strange.length > 0) throw new Rejected(`Expected roles and groups that exist, but ${fresh.login} was given ${strange.join(', ')}`);
    if (await this.byLogin(fresh.login)) throw new Rejected(`Expected a login of its own, but ${fresh.login} is taken`);
    const person = Object.assign(new Person(), fresh, { id: newId(), login: fresh.login.toLowerCase(), state: 'active' as const });
    await rows(Person).insert(person);
    await this.leaves.add({ subject: `person:${person.id}`, kind: 'person/added', after: { roles: person.roles, groups: person.groups } });
    return person;
  }

  byLogin(login: string): Promise<Person | null> {
    return rows(Person).findOneBy({ login: login.toLowerCase() });
  }

  byId(id: string): Promise<Person | null> {
    return rows(Person).findOneBy({ id });
  }

  async named(ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const found = ids.length === 0 ? [] : await rows(Person).findBy({ id: In([...ids]) });
    return new Map(found.map((person) => [person.id, person]));
  }

  all(): Promise<Person[]> {
    return rows(Person).find({ where: { state: 'active' }, order: { login: 'ASC' } });
  }
}
