/** A record as Zeebe's Elasticsearch exporter posts it. Keys are numbers here: a partition's keys stay below 2^53. */
export interface ExportedRecord {
  readonly partitionId: number;
  readonly value: Record<string, unknown>;
  readonly key: number;
  readonly position: number;
  readonly timestamp: number;
  readonly valueType: string;
  readonly brokerVersion: string;
  readonly recordType: 'EVENT' | 'COMMAND_REJECTION';
  readonly intent: string;
  readonly sourceRecordPosition: number;
  readonly rejectionType: string;
  readonly rejectionReason: string;
  readonly recordVersion: number;
  readonly sequence: number;
}

/**
 * Where records go: to a history receiver's URL, or, in the same program, to a function that resolves when they are kept.
 * `json` is the same records as text, one for one.
 */
export type ExporterOptions = Outlet & {
  /** What goes out; all events and rejections if nothing is said. */
  readonly only?: RecordFilter;
};

type Outlet = { readonly url: string } | { readonly deliver: Deliver };

export type Deliver = (records: readonly ExportedRecord[], json: readonly string[]) => Promise<void>;

/** As the settings `index.<valueType>` and `index.event` / `index.rejection` of Zeebe's exporter; what is not said is wanted. */
export interface RecordFilter {
  readonly valueTypes?: readonly string[];
  readonly recordTypes?: readonly ExportedRecord['recordType'][];
}

/** PEM texts: a certificate, with those that vouch for it, and its key. */
export interface TlsOptions {
  readonly certificate: string;
  readonly key: string;
}

export interface BrokerOptions {
  readonly folder: string;
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
  /** Without it there is no management port; 0 means any free port. */
  readonly managementPort?: number;
  readonly clock: 'system' | 'controlled';
  /** With it, every call must carry `authorization: Bearer <token>`. */
  readonly token?: string;
  /** With it, the gateway speaks TLS only. */
  readonly tls?: TlsOptions;
  readonly exporter?: ExporterOptions;
}

export interface Broker {
  readonly port: number;
  readonly managementPort: number | undefined;
  /** Finishes what has arrived, sends what can be sent, keeps a snapshot and lets go of the folder. */
  close(): Promise<void>;
}
