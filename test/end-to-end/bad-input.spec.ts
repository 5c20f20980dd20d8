import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { root } from '../support/program';
import { Town } from '../support/town';

const message = (body: unknown) => (body as { error?: { message?: string } }).error?.message ?? '';

describe('Bad input is told clearly, and nothing is half done', () => {
  const town = Town.opens();

  it('a malformed diagram cannot be released', async () => {
    const { at } = await town.person('process-owner');
    await at.send('PUT', '/api/models/process/complaint/draft', { content: '<not bpmn', base: 1, seen: 0 });
    const before = await at.get<unknown[]>('/api/releases');
    const { status, body } = await at.send('POST', '/api/releases', { items: [{ kind: 'process', id: 'complaint' }], name: 'broken', why: 'a test' });

    expect([409, 422]).toContain(status);
    expect(message(body)).toMatch(/^Expected/);
    expect(await at.get<unknown[]>('/api/releases')).toEqual(before);
    await at.send('DELETE', '/api/models/process/complaint/draft');
  });

  it('a diagram with a job type that nobody serves cannot be released, and the type is named', async () => {
    const { at } = await town.person('process-owner');
    const model = await at.get<{ inForce: { content: string; version: number } }>('/api/models/process/complaint');
    const content = model.inForce.content.replace('complaint/record-receipt', 'complaint/nobody-does-this');
    await at.put('/api/models/process/complaint/draft', { content, base: model.inForce.version, seen: 0 });
    const { status, body } = await at.send('POST', '/api/releases', { items: [{ kind: 'process', id: 'complaint' }], name: 'unserved', why: 'a test' });

    expect(status).toBe(409);
    expect(JSON.stringify(body)).toContain('complaint/nobody-does-this');
    await at.send('DELETE', '/api/models/process/complaint/draft');
  });

  it('a form with a field that is not in it is refused, and the task stays open', async () => {
    const complaint = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service' });
    const task = await complaint.waitsFor('complaint/accept');
    const { at } = await town.someoneFor(task);
    await at.post(`/api/tasks/${task.taskId}/claim`, {});
    const { status, body } = await at.send('POST', `/api/tasks/${task.taskId}/decide`, { values: { acceptance: 'perhaps' } });

    expect(status).toBe(422);
    expect(message(body)).toMatch(/^Expected/);
    expect((await complaint.openTasks()).map(({ taskId }) => taskId)).toContain(task.taskId);
  });

  it('a task that does not exist and one that has gone are told apart', async () => {
    const { at } = await town.person('complaint-clerk');
    expect((await at.send('POST', '/api/tasks/2251799813999999/decide', { values: {} })).status).toBe(404);

    const complaint = await town.receives('complaint', { categoryCode: 'complaint.service', complaintType: 'service' });
    const task = await complaint.waitsFor('complaint/accept');
    await complaint.does('complaint/accept', { acceptance: 'accept' });
    const gone = await at.send('POST', `/api/tasks/${task.taskId}/decide`, { values: { acceptance: 'accept' } });
    expect(gone.status).toBe(409);
    expect(message(gone.body)).toMatch(/no longer open/);
  });

  it('an oversized body is refused', async () => {
    const { at } = await town.person('attendant');
    const { status, body } = await at.send('POST', '/api/contacts', { text: 'x'.repeat(3_000_000) }, { 'idempotency-key': 'oversized' });

    expect(status).toBe(413);
    expect(message(body)).toMatch(/^Expected/);
  });

  it('a field nobody asked for is refused', async () => {
    const { at } = await town.person('attendant');
    const { status } = await at.send('POST', '/api/contacts', { channel: 'hotline', isAdministrator: true }, { 'idempotency-key': 'unasked' });

    expect(status).toBe(422);
  });

  it('nobody is served without a session, and a forged request is not served at all', async () => {
    expect((await fetch(`${town.state.server}/api/tasks?view=all`)).status).toBe(401);
    const { at } = await town.person('attendant');
    expect((await at.send('POST', '/api/contacts', {}, { 'x-weir-csrf': 'forged', 'idempotency-key': 'forged' })).status).toBe(403);
  });

  it('a second server on the same folder is refused', () => {
    const second = spawnSync(process.execPath, [join(root, 'dist/apps/server/src/main.js')], {
      env: { ...process.env, NODE_ENV: 'test', WEIR_PORT: '0', WEIR_GATEWAY_PORT: '0', WEIR_HISTORY_PORT: '0', WEIR_DATA: join(town.state.folder, 'data'), WEIR_KEY_FILE: join(town.state.folder, 'weir.key') },
      encoding: 'utf8',
      timeout: 20_000,
    });

    expect(second.status).not.toBe(0);
    expect(second.status).not.toBeNull();
    expect(`${second.stdout}${second.stderr}`).toMatch(/Expected .*(folder|another)/);
  });

  it('an exporter address with a path is refused', () => {
    const engine = spawnSync(process.execPath, [join(root, 'apps/cli/run.mjs'), 'engine', '--port', '0', '--management-port', '0', '--data', join(town.state.folder, 'other'), '--exporter-url', 'http://127.0.0.1:9/path'], {
      encoding: 'utf8',
      timeout: 60_000,
    });

    expect(engine.status).toBe(1);
    expect(engine.stderr).toMatch(/Expected .*path/);
  });
});
