import { workerSettings } from './settings';

describe('A worker', () => {
  it.each(['WEIR_KEY_FILE', 'WEIR_DATABASE_URL', 'WEIR_ZEEBE_ADDRESS'])('does not start without %s', (name) => {
    const env = { WEIR_KEY_FILE: 'k', WEIR_DATABASE_URL: 'mysql://db/weir', WEIR_ZEEBE_ADDRESS: 'zeebe:26500', [name]: undefined };

    expect(() => workerSettings(env)).toThrow(`Expected ${name}, which a worker cannot do without`);
  });
});
