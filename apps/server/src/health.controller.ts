import { Anyone } from '@libs/auth';
import { database } from '@libs/base';
import { Controller, Get } from '@nestjs/common';

/** Alive, and with its database. */
@Controller('health')
export class HealthController {
  @Get()
  @Anyone()
  async health() {
    await database().query('SELECT 1');
    return { status: 'up' };
  }
}
