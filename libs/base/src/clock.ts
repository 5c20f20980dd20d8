/** Where "now" comes from. Nothing else in Weir reads the machine's clock. Instants are epoch milliseconds. */
export abstract class Clock {
  abstract now(): number;
}
