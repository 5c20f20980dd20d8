import { Demands } from '@libs/auth';
import { reading, rows } from '@libs/base';
import { IncidentRow } from '@libs/history';
import { Controller, Get } from '@nestjs/common';

/** Where the engine cannot go on by itself. No personal data: an incident's text holds numbers and codes. */
@Controller('api/incidents')
export class IncidentsController {
  @Get()
  @Demands('incident.read')
  list() {
    return reading(() => rows(IncidentRow).find({ where: { state: 'open' }, order: { createdAt: 'DESC' }, take: 500 }));
  }
}
