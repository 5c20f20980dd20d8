import { hashPassword, People, type Role } from '@libs/auth';
import { inTransaction, reading, Rejected, rows } from '@libs/base';
import { plainCalendar } from '@libs/calendar';
import { type District, Setting, Settings } from '@libs/cases';
import { Calendars } from '@libs/clocks';
import { standardUnits, type Unit, Units } from '@libs/units';
import { Injectable } from '@nestjs/common';

export interface Founding {
  readonly name: string;
  readonly timeZone: string;
  readonly utilities: readonly string[];
  readonly districts: readonly District[];
  readonly units: readonly Omit<Unit, 'districtCode'>[];
  readonly holidays: readonly { readonly date: string; readonly kind: 'holiday' | 'make-up' }[];
  readonly people: readonly { readonly login: string; readonly displayName: string; readonly password: string; readonly roles: readonly Role[]; readonly groups: readonly string[] }[];
  readonly isDemo: boolean;
}

export interface SetupState {
  readonly state: 'empty' | 'ready';
  readonly demo: boolean;
  readonly name: string;
  /** The zone in which every page writes its times. */
  readonly timeZone: string;
  readonly districts: readonly District[];
}

/** Makes the company in an empty Weir: once. */
@Injectable()
export class Foundings {
  constructor(
    private readonly settings: Settings,
    private readonly calendars: Calendars,
    private readonly units: Units,
    private readonly people: People,
  ) {}

  async state(): Promise<SetupState> {
    const founded = await rows(Setting).findOneBy({ name: 'founded' });
    return {
      state: founded ? 'ready' : 'empty',
      demo: (founded?.value as { demo?: boolean } | undefined)?.demo ?? false,
      name: await this.settings.get('name'),
      timeZone: await this.settings.get('timeZone'),
      districts: await this.settings.get('districts'),
    };
  }

  now(): Promise<SetupState> {
    return reading(() => this.state());
  }

  /** All of it in one transaction, `more` included; a second founding is refused. Passwords are hashed before it. */
  async found(founding: Founding, more: () => Promise<void> = async () => undefined): Promise<void> {
    const hashes = new Map<string, string>();
    for (const { password } of founding.people) if (!hashes.has(password)) hashes.set(password, await hashPassword(password));
    await inTransaction(async () => {
      if ((await this.state()).state === 'ready') throw new Rejected('Expected an empty Weir, but it already has its company');
      await rows(Setting).insert({ name: 'founded', value: { demo: founding.isDemo } });
      await this.company(founding);
      await this.calendars.publish({
        ...plainCalendar,
        holidays: founding.holidays.filter(({ kind }) => kind === 'holiday').map(({ date }) => date),
        makeUpDays: founding.holidays.filter(({ kind }) => kind === 'make-up').map(({ date }) => date),
      });
      for (const { password, ...person } of founding.people) await this.people.add({ ...person, passwordHash: hashes.get(password) ?? '' });
      await more();
    });
  }

  private async company({ name, timeZone, utilities, districts, units }: Founding): Promise<void> {
    await this.settings.set('name', name);
    await this.settings.set('timeZone', timeZone);
    await this.settings.set('utilities', utilities);
    await this.settings.set('districts', districts);
    const known = units.length > 0 ? units : standardUnits;
    for (const unit of known) await this.units.found(unit);
    for (const { code, zh, en, outer } of districts) {
      const unit = { code: `${outer ? 'OUT' : 'DIS'}-${code}`, deptCode: 'SVC', districtCode: code };
      await this.units.found({ ...unit, zh: `${zh}${outer ? '外勤' : '营业所'}`, en: `${en} ${outer ? 'outer service' : 'district office'}` });
    }
  }
}
