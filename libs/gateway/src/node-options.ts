/**
 * How Node is started for a broker: with one helper thread fewer than there are processors, where it would take four.
 *
 * Four collect garbage beside the broker, and on a machine with two processors the broker then waits for them: of the calls
 * beside a hundred hostile expressions a second the p99 was 15 ms with four and 8 to 11 ms with one, stalls of the disk left out.
 */
export const brokerNodeOptions = ['--v8-pool-size=0'] as const;
