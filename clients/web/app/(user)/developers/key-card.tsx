'use client';

import dynamic from 'next/dynamic';
import { formatMoney } from '../../../money/format.ts';
import { formatMoment } from '../../../money/format-date.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { Skeleton } from '../../../ui/states.tsx';
import { type DeveloperKey, hasEnded, scopeNames } from './key-words.ts';
import { RevokeKey } from './revoke-key.tsx';
import { RotateKey } from './rotate-key.tsx';
import type { NewSecret } from './secret-card.tsx';

/** Charts are a large part of the script, and come after the words. */
const UsageChart = dynamic(() => import('./usage-chart.tsx').then((part) => part.UsageChart), {
  ssr: false,
  loading: () => <Skeleton className="h-24" />,
});

/** One key: what it may do, how it was used, and what can be done with it. */
export function KeyCard({ apiKey, onSecret }: { readonly apiKey: DeveloperKey; readonly onSecret: (secret: NewSecret) => void }) {
  const { name, prefix, scopes, expiresAt, revokedAt, lastUsedAt, createdAt, ipAllowlist, dailyLimit, usage } = apiKey;
  const ended = hasEnded(apiKey);
  const lines = [
    ['Last used', lastUsedAt ? formatMoment(lastUsedAt) : 'Never'],
    ['Made', formatMoment(createdAt)],
    revokedAt
      ? ['Revoked', formatMoment(revokedAt)]
      : [ended ? 'Expired' : 'Expires', expiresAt ? formatMoment(expiresAt) : 'Never'],
    ['Used from', ipAllowlist.length === 0 ? 'Anywhere' : ipAllowlist.join(', ')],
    ['May send a day', dailyLimit ? formatMoney(dailyLimit) : 'As much as you'],
  ] as const;
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid min-w-0 gap-1">
          <h2 className="truncate font-semibold">{name}</h2>
          <code className="font-mono text-sm text-muted">{prefix}…</code>
        </div>
        {ended ? (
          <Chip>{revokedAt ? 'Revoked' : 'Expired'}</Chip>
        ) : (
          <div className="flex gap-2">
            <FormDialog
              trigger={
                <Button variant="outline" size="sm" aria-label={`Rotate: ${name}`}>
                  Rotate
                </Button>
              }
              title={`Rotate ${name}`}
              description="It gets another secret, and keeps its rights."
            >
              {(close) => (
                <RotateKey
                  apiKey={apiKey}
                  onRotated={(secret) => {
                    close();
                    onSecret(secret);
                  }}
                />
              )}
            </FormDialog>
            <FormDialog
              trigger={
                <Button variant="danger" size="sm" aria-label={`Revoke: ${name}`}>
                  Revoke
                </Button>
              }
              title={`Revoke ${name}?`}
              description="Programs that use it are refused within a second. This can’t be undone."
            >
              {(close) => <RevokeKey apiKey={apiKey} onDone={close} />}
            </FormDialog>
          </div>
        )}
      </div>
      <ul className="flex flex-wrap gap-1.5" aria-label="What it may do">
        {scopes.map((scope) => (
          <li key={scope}>
            <Chip look={ended ? 'neutral' : 'good'}>{scopeNames[scope]}</Chip>
          </li>
        ))}
      </ul>
      <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
        {lines.map(([label, value]) => (
          <div key={label} className="flex justify-between gap-4">
            <dt className="text-muted">{label}</dt>
            <dd className="text-right font-medium break-all">{value}</dd>
          </div>
        ))}
      </dl>
      {!ended && usage && <UsageChart usage={usage} />}
    </Card>
  );
}
