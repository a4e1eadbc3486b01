'use client';

import {
  CancelScheduleDocument,
  PauseScheduleDocument,
  ResumeScheduleDocument,
  SkipNextRunDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { Pause, Play, SkipForward } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '../../../../session/answers.ts';
import { Button } from '../../../../ui/button.tsx';
import { ConfirmDialog } from '../../../../ui/confirm-dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { explain } from '../../../../ui/states.tsx';
import { useToast } from '../../../../ui/toasts.tsx';
import { formatRun } from '../zones.ts';
import type { ScheduleInFull } from './schedule-in-full.ts';

const changes = [['schedules']] as const;

/** What can be done with a schedule that isn't over: pause and resume it, leave out its next run, end it. */
export function ScheduleActions({ schedule: { id, status, nextRunAt, timeZone } }: { readonly schedule: ScheduleInFull }) {
  const pause = useAction(PauseScheduleDocument, changes);
  const resume = useAction(ResumeScheduleDocument, changes);
  const skip = useAction(SkipNextRunDocument, changes);
  const cancel = useAction(CancelScheduleDocument, changes);
  const [cancelling, setCancelling] = useState(false);
  const say = useToast();
  const refusal =
    pause.data?.schedulePause.userErrors[0] ??
    resume.data?.scheduleResume.userErrors[0] ??
    skip.data?.scheduleSkipNext.userErrors[0];
  const error = pause.error ?? resume.error ?? skip.error;
  const forget = () => {
    for (const action of [pause, resume, skip]) action.reset();
  };
  const skipNext = async (runAt: string) => {
    const { scheduleSkipNext } = await skip.mutateAsync({ input: { id, runAt } });
    if (scheduleSkipNext.schedule) say({ title: `${formatRun(runAt, timeZone)} is left out` });
  };
  return (
    <div className="grid gap-3">
      {refusal && <Notice kind="danger">{refusal.message}</Notice>}
      {error && <Notice kind="danger">{explain(error).message}</Notice>}
      <div className="grid gap-2 sm:grid-cols-2">
        {status === 'PAUSED' ? (
          <Button
            busy={resume.isPending}
            onClick={() => {
              forget();
              resume.mutate({ input: { id } });
            }}
          >
            <Play aria-hidden />
            Resume
          </Button>
        ) : (
          <Button
            variant="tint"
            busy={pause.isPending}
            onClick={() => {
              forget();
              pause.mutate({ input: { id } });
            }}
          >
            <Pause aria-hidden />
            Pause
          </Button>
        )}
        {nextRunAt && (
          <Button
            variant="outline"
            busy={skip.isPending}
            onClick={() => {
              forget();
              void skipNext(nextRunAt).catch(() => {});
            }}
          >
            <SkipForward aria-hidden />
            Skip the next run
          </Button>
        )}
        <Button variant="danger" className="sm:col-span-2" onClick={() => setCancelling(true)}>
          Cancel this schedule
        </Button>
      </div>
      <ConfirmDialog
        open={cancelling}
        onOpenChange={(next) => {
          setCancelling(next);
          cancel.reset();
        }}
        title="Cancel this schedule?"
        description="It sends nothing any more, and can’t be taken up again. What it has sent stays sent."
        action="Cancel it"
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ input: { id } })}
      >
        {cancel.data?.scheduleCancel.userErrors[0] && (
          <Notice kind="danger">{cancel.data.scheduleCancel.userErrors[0].message}</Notice>
        )}
        {cancel.error && <Notice kind="danger">{explain(cancel.error).message}</Notice>}
      </ConfirmDialog>
    </div>
  );
}
