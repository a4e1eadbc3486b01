'use client';

import { VerifyEmailDocument } from '@mint/sdk/__generated__/graphql.ts';
import Link from 'next/link';
import { useAction } from '../../../session/answers.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { explain } from '../../../ui/states.tsx';

/** Confirms an e-mail address when its owner says so: a mail program that only looks at links uses no token up. */
export function VerifyEmail({ token }: { readonly token: string }) {
  const verify = useAction(VerifyEmailDocument, [['me']]);
  const answer = verify.data?.emailVerify;
  const refusal = answer?.userErrors[0]?.message ?? (verify.error ? explain(verify.error).message : null);
  return (
    <div className="grid gap-5">
      <h1 className="text-xl font-semibold">Confirm your e-mail address</h1>
      {refusal && <Notice kind="danger">{refusal}</Notice>}
      {answer?.user ? (
        <>
          <Notice kind="success">Your e-mail address is confirmed.</Notice>
          <Button asChild size="lg">
            <Link href="/">Go on</Link>
          </Button>
        </>
      ) : (
        <Button size="lg" busy={verify.isPending} onClick={() => verify.mutate({ input: { token } })}>
          Confirm
        </Button>
      )}
    </div>
  );
}
