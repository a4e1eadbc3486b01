import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { readPreferences } from '../../domain/preferences.ts';
import type { GraphContext } from '../../graph-context.ts';

/** What the viewer is told, and how. */
export function notificationPreferences(_: unknown, __: unknown, context: GraphContext) {
  return readPreferences(context.domain, requireViewer(context).userId);
}
