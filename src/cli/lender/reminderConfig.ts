import * as z from 'zod/mini';
import { isZone } from '../../lending/reminders/decentHours.js';
import { currentLateness } from '../../lending/reminders/lateness/currentLateness.js';
import {
  type LatenessInput,
  type LatenessModel,
  latenessInputNames,
} from '../../lending/reminders/lateness/LatenessModel.js';
import { jurisdictionCodes } from '../../pricing/offers/termWords.js';
import { secureUrl } from '../../protocol/messages/formats.js';
import { schemaOf } from '../../protocol/messages/schemaOf.js';

const shortText = z.string().check(z.minLength(1), z.maxLength(200));
const seconds = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));
const zone = z.string().check(z.refine(isZone, 'must be a time zone of the IANA database, such as Europe/Berlin'));

/** How likely a shopper is to pay late, as `fenqi-lender fit-reminders` writes it. */
export const latenessSchema = z.strictObject({
  version: shortText,
  intercept: z.number(),
  coefficients: z.strictObject(
    Object.fromEntries(latenessInputNames.map(name => [name, z.number()])) as Record<LatenessInput, z.ZodMiniNumber>,
  ),
  earlyFrom: z.number().check(z.minimum(0), z.maximum(1)),
});

const ofEveryChannel = {
  /** Where shoppers live of whom nobody has said it: zones in all of which it has to be between 09:00 and 20:00. */
  zones: z._default(
    z.partialRecord(z.enum(jurisdictionCodes), z.array(zone).check(z.minLength(1), z.maxLength(20))),
    {},
  ),
  model: z._default(latenessSchema as z.ZodMiniType<LatenessModel>, currentLateness),
};

/** How shoppers are reminded of installments. */
export const remindersSchema = z.discriminatedUnion('channel', [
  /** Nobody is reminded. */
  z.strictObject({ channel: z.literal('none') }),
  /** Nothing is sent: the log says what is due. */
  z.strictObject({ channel: z.literal('log'), ...ofEveryChannel }),
  /** A service of the lender's own reaches the shopper. */
  z.strictObject({
    channel: z.literal('webhook'),
    url: schemaOf(secureUrl),
    timeoutSeconds: z._default(seconds(0.1, 60), 10),
    privateAddresses: z._default(z.boolean(), false),
    ...ofEveryChannel,
  }),
  /** By e-mail. The password is in the environment, FENQI_SMTP_PASSWORD. */
  z.strictObject({
    channel: z.literal('smtp'),
    host: shortText,
    port: z.int().check(z.minimum(1), z.maximum(65_535)),
    /** `none` is for a mail server on the same machine only. */
    tls: z._default(z.enum(['implicit', 'starttls', 'none']), 'starttls'),
    from: z
      .string()
      .check(
        z.maxLength(320),
        z.regex(
          /^([^<>\r\n]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
          'must be an address: Example Bank <payments@bank.example>',
        ),
      ),
    user: z.exactOptional(shortText),
    ...ofEveryChannel,
  }),
]);

export type RemindersConfig = z.output<typeof remindersSchema>;
export const defaultReminders: RemindersConfig = { channel: 'log', zones: {}, model: currentLateness };
