import type { BrokerOptions, RecordFilter } from './options';

/** What a broker's thread is started with. Functions cannot travel, so a `deliver` is the thread's port here. */
export interface ThreadOptions {
  readonly mark: 'weir-broker';
  readonly broker: Omit<BrokerOptions, 'exporter'>;
  readonly exporter:
    { readonly url: string; readonly only?: RecordFilter } | { readonly port: true; readonly only?: RecordFilter } | undefined;
}

export type FromThread =
  | { readonly kind: 'started'; readonly port: number; readonly managementPort: number | undefined }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'records'; readonly id: number; readonly lines: readonly string[] }
  | { readonly kind: 'closed' };

export type ToThread =
  { readonly kind: 'taken'; readonly id: number; readonly failure: string | undefined } | { readonly kind: 'close' };

export function isThreadOptions(value: unknown): value is ThreadOptions {
  return typeof value === 'object' && value !== null && 'mark' in value && value.mark === 'weir-broker';
}
