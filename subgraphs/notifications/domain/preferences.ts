import type { Database } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, type UserError, userError } from '@mint/platform/errors/errors.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { eq } from 'drizzle-orm';
import type { PreferencesErrorCode } from '../errors.ts';
import { preferences } from '../tables.ts';
import { kindRules, type NotificationKind, notificationKinds } from './notification-kinds.ts';

/** How a person is told about one kind of thing. */
export interface Preference {
  readonly kind: NotificationKind;
  readonly email: boolean;
  readonly inApp: boolean;
  readonly required: boolean;
}

/** A switch a person sets for one kind. */
export interface PreferenceSwitch {
  readonly kind: NotificationKind;
  readonly enabled: boolean;
}

export interface PreferenceSwitches {
  readonly email?: readonly PreferenceSwitch[] | null;
  readonly inApp?: readonly PreferenceSwitch[] | null;
}

/** A person's preferences, one for each kind there is. */
export async function readPreferences(
  { database }: { readonly database: Database },
  userId: Id<'usr'>,
): Promise<readonly Preference[]> {
  const rows = await database.drizzle.select().from(preferences).where(eq(preferences.userId, userId));
  const chosen = new Map(rows.map((row) => [row.kind, row]));
  return notificationKinds.map((kind) => {
    const rules = kindRules[kind];
    const choice = rules.required ? undefined : chosen.get(kind);
    return { kind, email: choice?.email ?? rules.email, inApp: choice?.inApp ?? rules.inApp, required: rules.required };
  });
}

/**
 * Sets switches, all or none; kinds that aren't named stay as they are. Answers with all preferences as they then are.
 * Fails with KIND_REQUIRED, EMAIL_ONLY and KIND_REPEATED.
 */
export async function updatePreferences(
  context: { readonly database: Database },
  userId: Id<'usr'>,
  switches: PreferenceSwitches,
): Promise<Result<readonly Preference[], PreferencesErrorCode>> {
  const email = switches.email ?? [];
  const inApp = switches.inApp ?? [];
  const [fault, ...faults] = [...faultsOf('email', email), ...faultsOf('inApp', inApp)];
  if (fault !== undefined) return fail(fault, ...faults);
  const choices = new Map<NotificationKind, { email: boolean | null; in_app: boolean | null }>();
  const choiceOf = (kind: NotificationKind) => {
    const choice = choices.get(kind) ?? { email: null, in_app: null };
    choices.set(kind, choice);
    return choice;
  };
  // A kind that is fixed has nothing to remember.
  for (const { kind, enabled } of email) if (!kindRules[kind].required) choiceOf(kind).email = enabled;
  for (const { kind, enabled } of inApp) if (!kindRules[kind].required) choiceOf(kind).in_app = enabled;
  if (choices.size > 0) {
    const rows = [...choices].map(([kind, choice]) => ({ kind, ...choice }));
    await context.database.sql`
      insert into preferences (user_id, kind, email, in_app)
      select ${toUuid(userId, 'usr')}, kind, email, in_app
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given (kind text, email boolean, in_app boolean)
      order by kind
      on conflict (user_id, kind) do update set
        email = coalesce(excluded.email, preferences.email),
        in_app = coalesce(excluded.in_app, preferences.in_app)`;
  }
  return ok(await readPreferences(context, userId));
}

function faultsOf(channel: 'email' | 'inApp', switches: readonly PreferenceSwitch[]): UserError<PreferencesErrorCode>[] {
  const seen = new Set<NotificationKind>();
  return switches.flatMap(({ kind, enabled }, index): UserError<PreferencesErrorCode>[] => {
    const path = ['input', channel, String(index), 'kind'];
    const repeated = seen.has(kind);
    seen.add(kind);
    if (repeated) return [userError('KIND_REPEATED', `${kind} is given twice.`, path)];
    if (channel === 'inApp' && kindRules[kind].emailOnly) {
      return enabled ? [userError('EMAIL_ONLY', `${kind} comes by e-mail only.`, path)] : [];
    }
    if (kindRules[kind].required && !enabled) {
      return [userError('KIND_REQUIRED', `${kind} can't be switched off: it keeps your account safe.`, path)];
    }
    return [];
  });
}
