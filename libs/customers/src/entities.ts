import { Account } from './account';
import { Holder, HolderName } from './holder';
import { Premises } from './premises';

export const customerEntities = [Premises, Account, Holder, HolderName];
