import { serverSettings } from './settings';

describe('Settings', () => {
  it('need nothing: the embedded engine, SQLite, port 3000', () => {
    expect(serverSettings({})).toMatchObject({ port: 3000, zeebeAddress: undefined, databaseUrl: undefined, servesSteps: true, clock: { kind: 'system' } });
  });

  it.each([
    [{ WEIR_PORT: 'http' }, 'Expected WEIR_PORT to be a port, but it is http'],
    [{ WEIR_ZEEBE_ADDRESS: 'zeebe:26500' }, 'Expected WEIR_HISTORY_PASSWORD'],
    [{ WEIR_TLS_CERT: 'cert.pem' }, 'Expected WEIR_TLS_CERT and WEIR_TLS_KEY together'],
    [{ WEIR_CLOCK: 'controlled', NODE_ENV: 'production', WEIR_TEST_TOKEN: 't' }, 'Expected no WEIR_CLOCK with NODE_ENV=production'],
    [{ WEIR_CLOCK: 'yesterday', WEIR_TEST_TOKEN: 't' }, 'Expected WEIR_CLOCK to be "controlled"'],
    [{ WEIR_CLOCK: 'controlled' }, 'Expected WEIR_TEST_TOKEN with a controlled clock'],
  ])('refuse %j', (env, message) => {
    expect(() => serverSettings(env)).toThrow(message);
  });
});
