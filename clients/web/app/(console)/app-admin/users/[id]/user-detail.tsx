'use client';

import {
  ConsoleUserDocument,
  type ConsoleUserQuery,
  FreezeUserDocument,
  ResetTotpDocument,
  SetRoleDocument,
  UnfreezeUserDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { UserRoundX } from 'lucide-react';
import { ActionDialog } from '../../../../../console/action-dialog.tsx';
import { ActionRecord } from '../../../../../console/action-record.tsx';
import { areas } from '../../../../../console/areas.ts';
import { CardLink } from '../../../../../console/card-link.tsx';
import { ConsoleTitle } from '../../../../../console/console-title.tsx';
import { KycStatusMark, RoleMark, TierMark, UserStatusMark } from '../../../../../console/marks.tsx';
import { Cell, Row, Table } from '../../../../../console/table.tsx';
import { formatMoney } from '../../../../../money/format.ts';
import { formatMoment } from '../../../../../money/format-date.ts';
import { useAction, useAnswer } from '../../../../../session/answers.ts';
import { useViewer } from '../../../../../shell/viewer.tsx';
import { Card, CardHeader } from '../../../../../ui/card.tsx';
import { Chip } from '../../../../../ui/chip.tsx';
import { Fact, Facts } from '../../../../../ui/facts.tsx';
import { Id } from '../../../../../ui/id.tsx';
import { NotShown } from '../../../../../ui/not-shown.tsx';
import { Notice } from '../../../../../ui/notice.tsx';

type Person = ConsoleUserQuery['adminUsers']['nodes'][number];

const back = { href: areas.users.href, name: areas.users.name };

/** All that an operator may know of one person, and what they can do about them. */
export function UserDetail({ id }: { readonly id: string }) {
  const { data, error, refetch } = useAnswer(['console', 'users', id], ConsoleUserDocument, { query: id });
  const person = data?.adminUsers.nodes.find((node) => node.id === id);
  if (!person) {
    return (
      <>
        <ConsoleTitle back={back}>User</ConsoleTitle>
        <NotShown answer={{ data, error, refetch }} icon={UserRoundX} absent="There is nobody by this id" />
      </>
    );
  }
  const { displayName, handle, email, emailVerified, country, role, status, createdAt, kyc, wallets } = person;
  return (
    <>
      <ConsoleTitle
        back={back}
        mark={
          <>
            {status && <UserStatusMark of={status} />}
            {role === 'ADMIN' && <RoleMark of={role} />}
          </>
        }
        action={<UserActions person={person} />}
      >
        {displayName}
      </ConsoleTitle>
      <div className="grid grid-cols-1 gap-5">
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
          <Card>
            <CardHeader
              title="Account"
              action={
                <div className="flex gap-4">
                  <CardLink href={`${areas.transactions.href}?user=${id}`}>Transactions</CardLink>
                  <CardLink href={`${areas.audit.href}?actor=${id}`}>Audit log</CardLink>
                </div>
              }
            />
            <Facts look="columns">
              <Fact name="Handle">@{handle}</Fact>
              <Fact name="E-mail">
                {email} {emailVerified === false && <Chip look="warning">Not confirmed</Chip>}
              </Fact>
              <Fact name="Country">{country}</Fact>
              <Fact name="Joined">{formatMoment(createdAt)}</Fact>
              <Fact name="User id">
                <Id>{id}</Id>
              </Fact>
            </Facts>
          </Card>
          <Card>
            <CardHeader title="Identity" action={<CardLink href={`${areas.kyc.href}/${id}`}>Open file</CardLink>} />
            {kyc ? (
              <Facts look="columns">
                <Fact name="Tier">
                  <TierMark of={kyc.tier} />
                </Fact>
                <Fact name="File">
                  <KycStatusMark of={kyc.status} />
                </Fact>
                <Fact name="Stopped">{kyc.frozen ? 'Yes' : 'No'}</Fact>
                <Fact name="File id">
                  <Id>{kyc.id}</Id>
                </Fact>
              </Facts>
            ) : (
              <p className="text-sm text-muted">No identity file can be read.</p>
            )}
          </Card>
        </div>
        <section>
          <h2 className="mb-3 text-base font-semibold">Wallets</h2>
          {wallets ? (
            <Table name="Wallets" columns={['Wallet', 'Status', '#Balance', '#Held', '#Available']}>
              {wallets.map((wallet) => (
                <Row key={wallet.id}>
                  <Cell className="whitespace-nowrap">
                    {wallet.currency} <Id className="break-normal whitespace-nowrap text-muted">{wallet.id}</Id>
                  </Cell>
                  <Cell>
                    <UserStatusMark of={wallet.status} />
                  </Cell>
                  <Cell figures>{formatMoney(wallet.balance)}</Cell>
                  <Cell figures>{formatMoney(wallet.held)}</Cell>
                  <Cell figures>{formatMoney(wallet.available)}</Cell>
                </Row>
              ))}
            </Table>
          ) : (
            <Notice kind="warning">The wallets can’t be read now.</Notice>
          )}
        </section>
        <section>
          <h2 className="mb-3 text-base font-semibold">What operators did</h2>
          <ActionRecord resourceId={id} />
        </section>
      </div>
    </>
  );
}

function UserActions({ person: { id, displayName, status, role } }: { readonly person: Person }) {
  const viewer = useViewer();
  const changes = [['console']];
  const freeze = useAction(FreezeUserDocument, changes);
  const unfreeze = useAction(UnfreezeUserDocument, changes);
  const setRole = useAction(SetRoleDocument, changes);
  const resetTotp = useAction(ResetTotpDocument, changes);
  // The graph would refuse all of it: another operator decides on this one.
  if (id === viewer.id) return <p className="text-sm text-muted">This is you: another operator acts on you.</p>;
  const nextRole = role === 'ADMIN' ? 'USER' : 'ADMIN';
  return (
    <>
      <ActionDialog
        label={nextRole === 'ADMIN' ? 'Make operator' : 'End as operator'}
        title={nextRole === 'ADMIN' ? `Make ${displayName} an operator?` : `End ${displayName} as an operator?`}
        description={
          nextRole === 'ADMIN'
            ? 'They see everybody’s data and act on it, as you do. Their sessions end; the role counts once they log in anew.'
            : 'They keep their own account. Their sessions end, and what they asked for as an operator can’t be approved.'
        }
        act={async (reason) =>
          (await setRole.mutateAsync({ input: { userId: id, role: nextRole, reason } })).adminUserRoleSet.userErrors
        }
        done={nextRole === 'ADMIN' ? `${displayName} is an operator` : `${displayName} is no operator any more`}
      />
      <ActionDialog
        label="End second factor"
        title={`End the second factor of ${displayName}?`}
        description="For somebody who lost app and recovery codes. They are told at once and may stop it; after that time another operator decides."
        reasonHint="Say too how it was made sure that it is them. Goes on the record."
        act={async (reason) => (await resetTotp.mutateAsync({ input: { userId: id, reason } })).adminUserTotpReset.userErrors}
        done="Asked for: another operator decides"
      />
      {status === 'FROZEN' ? (
        <ActionDialog
          label="Unfreeze"
          title={`Unfreeze ${displayName}?`}
          description="They can log in again, and their wallets move money."
          act={async (reason) => (await unfreeze.mutateAsync({ input: { userId: id, reason } })).adminUserUnfreeze.userErrors}
          done={`${displayName} is unfrozen`}
        />
      ) : (
        <ActionDialog
          label="Freeze"
          variant="danger"
          title={`Freeze ${displayName}?`}
          description="Their sessions and API keys end at once, and their wallets move no money."
          act={async (reason) => (await freeze.mutateAsync({ input: { userId: id, reason } })).adminUserFreeze.userErrors}
          done={`${displayName} is frozen`}
        />
      )}
    </>
  );
}
