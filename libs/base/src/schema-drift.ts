import type { DataSource } from 'typeorm';

/** What the entities say and the tables do not, as SQL. Invariant: empty on every database after the migrations. */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
