import { type Door, DOOR, rights } from '@libs/auth';

import { IntakeModule } from './intake/intake.module';
import { HealthController } from './health.controller';
import { ScreensModule } from './screens/screens.module';
import { SessionController } from './session/session.controller';
import { SetupModule } from './setup/setup.module';
import { TestControlController } from './test-control/test-control.controller';

const controllersOf = (module: object) => Reflect.getMetadata('controllers', module) as (new () => object)[];
const controllers = [HealthController, SessionController, TestControlController, ...[IntakeModule, ScreensModule, SetupModule].flatMap(controllersOf)];

const routes = controllers.flatMap((controller) =>
  Object.getOwnPropertyNames(controller.prototype).filter((name) => name !== 'constructor').flatMap((method) => {
    const handler: unknown = Reflect.get(controller.prototype, method);
    if (typeof handler !== 'function' || !Reflect.hasMetadata('path', handler)) return [];
    const door = (Reflect.getMetadata(DOOR, handler) ?? Reflect.getMetadata(DOOR, controller)) as Door | undefined;
    const path = [Reflect.getMetadata('path', controller), Reflect.getMetadata('path', handler)].join('/').replace(/\/+$/, '');
    return [{ route: `${controller.name}.${method}`, path, door }];
  }),
);

describe('Routes', () => {
  it('are found', () => {
    expect(routes.length).toBeGreaterThan(40);
  });

  it.each(routes)('$route says who may come in', ({ door }) => {
    expect(door).toBeDefined();
    if (typeof door === 'object') expect(rights).toContain(door.right);
  });

  it('stand open to anyone only where nobody can be signed in yet', () => {
    const open = routes.filter(({ door }) => door === 'open').map(({ path }) => path);

    expect(open.filter((path) => !/^(health|test\/|p\/:token|api\/(session|setup|public|demo\/people))/.test(path))).toEqual([]);
  });

  it('ask for every right of the table but the one that widens an inbox, and that of a page that is not there yet', () => {
    const asked = new Set(routes.flatMap(({ door }) => (typeof door === 'object' ? [door.right] : [])));

    expect(rights.filter((right) => !asked.has(right))).toEqual(['task.overview', 'people.manage']);
  });
});
