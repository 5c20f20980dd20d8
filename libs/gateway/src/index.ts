export { startBroker } from './broker';
export { startBrokerThread } from './broker-thread';
export type { Broker, BrokerOptions, ExportedRecord, ExporterOptions, RecordFilter, TlsOptions } from './options';
