export { type ExtensionReason, Order, type OrderExtension, type OrderReturn, type OrderState, type Reassignment, extensionReasons, orderStates } from './order';
export { type NewOrder, Orders, isOpenOrder, openExtension } from './orders';
export { Unit, Units, standardUnits } from './unit';
export { UnitsModule } from './units.module';
export { unitEntities } from './entities';
