'use client';

import {
  NotificationPreferencesDocument,
  type NotificationPreferencesQuery,
  SetPreferencesDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { useAction, useAnswer } from '../../../../session/answers.ts';
import { Card, CardHeader } from '../../../../ui/card.tsx';
import { PageTitle } from '../../../../ui/page-title.tsx';
import { explain, Failed, ListSkeleton } from '../../../../ui/states.tsx';
import { useToast } from '../../../../ui/toasts.tsx';
import { SettingsTabs } from '../settings-tabs.tsx';
import { isNamed, kindGroups, wordsOf } from './kinds.ts';

type Preference = NotificationPreferencesQuery['notificationPreferences'][number];

/** What a person is told, in the app and by e-mail. */
export function NotificationSettings() {
  const { data, error, refetch } = useAnswer(['notification-preferences'], NotificationPreferencesDocument, {});
  const preferences = data?.notificationPreferences;
  return (
    <>
      <PageTitle>What you are told</PageTitle>
      <SettingsTabs />
      {error ? (
        <Card>
          <Failed error={error} retry={() => void refetch()} />
        </Card>
      ) : !preferences ? (
        <Card>
          <ListSkeleton />
        </Card>
      ) : (
        <div className="grid items-start gap-5 lg:grid-cols-2">
          {groupsOf(preferences).map(({ title, rows }) => (
            <Group key={title} title={title} rows={rows} />
          ))}
        </div>
      )}
    </>
  );
}

interface Row extends Preference {
  readonly words: string;
}

/** Preferences in groups; what comes by e-mail alone is a link that somebody asked for, and no choice. */
function groupsOf(preferences: readonly Preference[]): { title: string; rows: readonly Row[] }[] {
  const byKind = new Map(preferences.map((preference) => [preference.kind, preference]));
  const groups = kindGroups.map(({ title, kinds }) => ({
    title,
    rows: Object.entries(kinds).flatMap(([kind, words]) => {
      const preference = byKind.get(kind as Preference['kind']);
      return preference === undefined ? [] : [{ ...preference, words }];
    }),
  }));
  const others = preferences.filter(({ kind, required, inApp }) => !isNamed(kind) && (!required || inApp));
  const rest = { title: 'Others', rows: others.map((preference) => ({ ...preference, words: wordsOf(preference.kind) })) };
  return [...groups, rest].filter(({ rows }) => rows.length > 0);
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const id = `told-${title.toLowerCase().replaceAll(' ', '-')}`;
  return (
    <Card>
      <CardHeader title={title} id={id} />
      <table aria-labelledby={id} className="w-full text-sm">
        <thead>
          <tr className="text-muted">
            <th scope="col" className="pb-2 text-left font-normal">
              <span className="sr-only">When</span>
            </th>
            <th scope="col" className="w-16 pb-2 text-center font-normal">
              In app
            </th>
            <th scope="col" className="w-16 pb-2 text-center font-normal">
              E-mail
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.kind}>
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                {row.words}
                {row.required && <span className="block text-muted">Always told</span>}
              </th>
              <Switch row={row} channel="inApp" />
              <Switch row={row} channel="email" />
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const channelNames = { inApp: 'in the app', email: 'by e-mail' } as const;

/** One choice; shown as made once it is, and as it was when it is not. */
function Switch({ row, channel }: { readonly row: Row; readonly channel: 'inApp' | 'email' }) {
  const set = useAction(SetPreferencesDocument, [['notification-preferences']]);
  const say = useToast();
  const change = async (enabled: boolean) => {
    try {
      const input = { [channel]: [{ kind: row.kind, enabled }] };
      const { notificationPreferencesUpdate } = await set.mutateAsync({ input });
      const [refusal] = notificationPreferencesUpdate.userErrors;
      if (refusal) say({ title: refusal.message });
    } catch (error) {
      say({ title: explain(error).message });
    }
  };
  return (
    <td className="p-0 text-center">
      <label className="inline-grid size-11 cursor-pointer place-items-center">
        <span className="sr-only">
          {row.words}, {channelNames[channel]}
        </span>
        <input
          type="checkbox"
          checked={row[channel]}
          disabled={row.required || set.isPending}
          onChange={(event) => void change(event.target.checked)}
          className="size-4.5 accent-primary disabled:opacity-60"
        />
      </label>
    </td>
  );
}
