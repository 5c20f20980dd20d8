import { rows } from '@libs/base';
import { type ClockView, Clocks, clockView } from '@libs/clocks';
import { type Task, Variable } from '@libs/history';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

/** The clock that binds a task: the one its header names, by the nearest scope that holds that variable. */
@Injectable()
export class ClockOf {
  constructor(private readonly clocks: Clocks) {}

  async task({ clockVar, instanceKey, rootKey }: Task): Promise<ClockView | null> {
    if (clockVar === null) return null;
    const found = await rows(Variable).findBy({ name: clockVar, instanceKey: In([instanceKey, rootKey]) });
    const own = found.find((variable) => variable.instanceKey === instanceKey) ?? found[0];
    const id: unknown = own && JSON.parse(own.value);
    return typeof id === 'string' ? this.view(id) : null;
  }

  async view(clockId: string): Promise<ClockView | null> {
    const [clock] = await this.clocks.of([clockId]);
    return clock ? clockView(await this.clocks.read(clockId)) : null;
  }
}
