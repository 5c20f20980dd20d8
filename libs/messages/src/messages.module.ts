import { AuditModule } from '@libs/audit';
import { Module } from '@nestjs/common';

import { Messages } from './messages';
import { PublicTokens } from './public-tokens';

/** Messages to customers and the tokens of their page. `Delivery` stands where a channel is bound: in the server. */
@Module({ imports: [AuditModule], providers: [Messages, PublicTokens], exports: [Messages, PublicTokens] })
export class MessagesModule {}
