'use client';

import { SecondFactorDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useState } from 'react';
import { useAnswer } from '../../../../session/answers.ts';
import { Card, CardHeader } from '../../../../ui/card.tsx';
import { Chip } from '../../../../ui/chip.tsx';
import { Failed, ListSkeleton } from '../../../../ui/states.tsx';
import { Enrolment } from './enrolment.tsx';
import { InForce } from './in-force.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** The second factor of a person's log-in: offered, being set up, or in force. */
export function SecondFactor() {
  const { data, error, refetch } = useAnswer(['second-factor'], SecondFactorDocument, {});
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const totp = data?.me?.totp;
  return (
    <Card>
      <CardHeader
        title="Second factor"
        action={totp && <Chip look={totp.enabled ? 'good' : 'neutral'}>{totp.enabled ? 'On' : 'Off'}</Chip>}
      />
      {codes ? (
        <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !totp ? (
        <ListSkeleton rows={2} />
      ) : totp.enabled ? (
        <InForce totp={totp} onCodes={setCodes} />
      ) : (
        <Enrolment onCodes={setCodes} />
      )}
    </Card>
  );
}
