import { part } from './part';

export const exclusiveGateway = () => part('exclusiveGateway');
export const inclusiveGateway = () => part('inclusiveGateway');
export const parallelGateway = () => part('parallelGateway');
export const eventBasedGateway = () => part('eventBasedGateway');
