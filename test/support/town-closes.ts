/** Stops what town-opens started. */
export default async function townCloses(): Promise<void> {
  await globalThis.weirTown?.stop();
}
