import { Order } from './order';
import { Unit } from './unit';

export const unitEntities = [Unit, Order];
