import type { ReminderChannel as ChannelName, ReminderFailure } from '../../../../protocol/api/reminderRecords.js';
import type { Contact } from '../../../storage/reminders/Contact.js';
import type { ReminderMessage } from '../reminderMessage.js';

/** A reminder on its way. */
export interface OutgoingReminder extends ReminderMessage {
  /** The same at every attempt. */
  readonly id: string;
  readonly at: number;
  readonly reference: string;
  readonly agreementId: string;
  readonly number: number;
  readonly due: string;
  readonly step: string;
  readonly currency: string;
  readonly amountMinor: number;
  readonly dueMinor: number;
  readonly url: string;
  readonly to: Contact;
}

/** What came of an attempt. With `again` it was surely not delivered, and may be tried once more. */
export type Delivery =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly reason: ReminderFailure; readonly again: boolean };

/** A way on which reminders are sent. */
export interface ReminderChannel {
  readonly name: ChannelName;
  /** Whether it reaches a person of whom the lender knows no more than this. */
  reaches(contact: Contact): boolean;
  /** Never rejects, and settles within two minutes. */
  send(reminder: OutgoingReminder): Promise<Delivery>;
  close(): void;
}
