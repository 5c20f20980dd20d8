import { type Caller, Demands, Me } from '@libs/auth';
import { actingAs, Leaves } from '@libs/audit';
import { inTransaction, Rejected, rows } from '@libs/base';
import { Cases, Notes } from '@libs/cases';
import { IncidentRow } from '@libs/history';
import { Outbox } from '@libs/outbox';
import { Body, Controller, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import { IsString, MaxLength, MinLength } from 'class-validator';

class RetryBody {
  @IsString() @MinLength(2) @MaxLength(500) reason!: string;
}

const RETRIES = 8;

/** An operator says that the cause was mended: the engine tries again. Asked is not passed: the record stream tells what came of it. */
@Controller('api/incidents')
export class IncidentsIntakeController {
  constructor(
    private readonly outbox: Outbox,
    private readonly leaves: Leaves,
    private readonly cases: Cases,
    private readonly notes: Notes,
  ) {}

  @Post(':key/retry')
  @HttpCode(202)
  @Demands('incident.retry')
  retry(@Me() caller: Caller, @Param('key') incidentKey: string, @Body() { reason }: RetryBody): Promise<{ state: 'asked' }> {
    return actingAs({ kind: 'person', personId: caller.id }, () =>
      inTransaction(async () => {
        const incident = await rows(IncidentRow).findOneBy({ incidentKey });
        if (!incident) throw new NotFoundException('Expected an incident, but there is none under this number');
        if (incident.state !== 'open') throw new Rejected(`Expected incident ${incidentKey} to be open, but it is ${incident.state}`, '此异常已不存在,可能已被处理');
        const subject = incident.caseNo ?? incident.rootKey;
        const leaf = await this.leaves.add({ subject, kind: 'incident/retry-asked', element: incident.elementId, ...(await this.why(incident, reason, caller)), after: { incidentKey, errorType: incident.errorType } });
        await this.outbox.put({
          kind: 'resolve-incident',
          key: `${incidentKey}:${leaf.version}`,
          subject,
          payload: { incidentKey, jobKey: incident.jobKey, retries: RETRIES },
        });
        return { state: 'asked' as const };
      }),
    );
  }

  /** What an operator says of a case is sealed like all that is said of it; where there is no case, it is about nobody. */
  private async why({ caseNo }: IncidentRow, reason: string, caller: Caller): Promise<{ reason: string } | { personal: { noteId: string } }> {
    return caseNo === null ? { reason } : { personal: { noteId: await this.notes.reason(await this.cases.byNo(caseNo), reason, caller.id) } };
  }
}
