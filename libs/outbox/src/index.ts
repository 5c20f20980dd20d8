export { Inbox, type JobId } from './inbox';
export { InboxRow, type JobEnding } from './inbox-row';
export { Outbox, type Wish } from './outbox';
export { OutboxModule } from './outbox.module';
export { type OutboxAnswer, type OutboxKind, type OutboxPayloads, OutboxRow, type Variables } from './outbox-row';
