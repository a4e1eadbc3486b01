import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationAnalyticsPreferencesUpdateArgs } from '../../__generated__/schema.ts';
import { updatePreferences } from '../../domain/update-preferences.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Sets the currency that the viewer's figures are in. */
export async function analyticsPreferencesUpdate(
  _: unknown,
  { input }: MutationAnalyticsPreferencesUpdateArgs,
  context: GraphContext,
) {
  const updated = await updatePreferences(context.domain, requireViewer(context).userId, input);
  return updated.ok ? { preferences: updated.value, userErrors: [] } : { preferences: null, userErrors: updated.errors };
}
