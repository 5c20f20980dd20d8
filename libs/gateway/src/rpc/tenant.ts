import { invalid } from './status';

/** Weir has no tenants of its own; Zeebe's records and answers name this one. */
export const TENANT = '<default>';

export function refuseOtherTenants(rpc: string, tenantId: string): void {
  if (tenantId !== '' && tenantId !== TENANT) {
    throw invalid(`Expected to handle gRPC request ${rpc} with tenant identifier '${tenantId}', but multi-tenancy is disabled`);
  }
}
