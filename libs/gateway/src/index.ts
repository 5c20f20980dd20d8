export { startBroker } from './broker';
export { startBrokerThread } from './broker-thread';
export { brokerNodeOptions } from './node-options';
export type { Broker, BrokerOptions, ExportedRecord, ExporterOptions, RecordFilter, TlsOptions } from './options';
