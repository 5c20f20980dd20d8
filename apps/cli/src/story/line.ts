/** A record as its one line: when, what, how it went, where. */
export function lineOf(json: string): string {
  const { timestamp, valueType, intent, value } = JSON.parse(json) as { timestamp: number; valueType: string; intent: string; value: Record<string, unknown> };
  const where = [value['elementId'], value['targetElementId'], value['messageName'], value['name']].find((one) => typeof one === 'string' && one !== '');
  return [new Date(timestamp).toISOString(), valueType.padEnd(28), intent.padEnd(22), where ?? ''].join(' ').trimEnd();
}

/**
 * Which instance a record belongs to, as text.
 * Why not JSON.parse: keys of partition 4 and above do not fit a number of JavaScript.
 */
export function instanceOf(json: string): string | undefined {
  return /"processInstanceKey":"?(\d+)/.exec(json)?.[1];
}
