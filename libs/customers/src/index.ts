export { Account } from './account';
export { Customers, type NewAccount, type Person, type Suspension } from './customers';
export { CustomersModule } from './customers.module';
export { Holder, HolderName } from './holder';
export { type PlaceFacts, Premises } from './premises';
export { customerEntities } from './entities';
