import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationNotificationPreferencesUpdateArgs } from '../../__generated__/schema.ts';
import { updatePreferences } from '../../domain/preferences.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Switches kinds of notification on or off. */
export async function notificationPreferencesUpdate(
  _: unknown,
  { input }: MutationNotificationPreferencesUpdateArgs,
  context: GraphContext,
) {
  const result = await updatePreferences(context.domain, requireViewer(context).userId, input);
  return result.ok ? { preferences: result.value, userErrors: [] } : { preferences: null, userErrors: result.errors };
}
