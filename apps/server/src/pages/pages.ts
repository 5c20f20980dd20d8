import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import helmet from 'helmet';

const YEAR_MS = 365 * 86_400_000;

/** The pages and the headers that guard them. No script runs that is not a file of ours; antd writes its styles inline. */
export function servePages(app: NestExpressApplication, folder: string, isSecure: boolean): void {
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          workerSrc: ["'self'", 'blob:'],
          objectSrc: ["'none'"],
          frameAncestors: ["'none'"],
          upgradeInsecureRequests: isSecure ? [] : null,
        },
      },
      strictTransportSecurity: isSecure,
    }),
  );
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR_MS, fallthrough: false }));
  app.use(express.static(folder, { index: false, maxAge: 0 }));
  const index = join(folder, 'index.html');
  // A page of its own for every address that is not ours: the pages' own router reads it.
  app.use((request: express.Request, response: express.Response, next: express.NextFunction) => {
    if (!['GET', 'HEAD'].includes(request.method) || /^\/(api|p|test|health)(\/|$)/.test(request.path)) return next();
    if (!existsSync(index)) return void response.status(503).type('text').send('Expected the pages to be built, but they are not: npm run build\n');
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(index);
  });
}
