/** What a specification needs to find the running town again. It is handed on in the environment, as JSON. */
export interface TownState {
  readonly mode: TownMode;
  readonly folder: string;
  /** The server's WEIR_DATA. */
  readonly data: string;
  readonly server: string;
  readonly testToken: string;
  /** Every process of Weir whose clock has to be turned. */
  readonly clocks: readonly string[];
  /** The broker's management address, where a real Zeebe runs; the embedded one follows the server's clock. */
  readonly management: string | null;
  readonly databaseUrl: string | null;
}

export type TownMode = 'embedded-sqlite' | 'embedded-mariadb' | 'zeebe-mariadb';

export const modeOfRun = (): TownMode => {
  const mode = process.env['WEIR_TOWN'] ?? 'embedded-sqlite';
  if (mode === 'embedded-sqlite' || mode === 'embedded-mariadb' || mode === 'zeebe-mariadb') return mode;
  throw new Error(`Expected WEIR_TOWN to be embedded-sqlite, embedded-mariadb or zeebe-mariadb, but it is ${mode}`);
};
