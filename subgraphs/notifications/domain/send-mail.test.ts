import { newUuid, toUuid } from '@mint/platform/ids/ids.ts';
import { HopelessJobError, startWorker } from '@mint/platform/jobs/jobs.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { userEmailVerificationRequested, userPasswordReset, userRegistered } from '@mint/schema/events/auth.ts';
import { EmailTokenPurpose } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onUserEmailVerificationRequested } from '../events/on-user-email-verification-requested.ts';
import { onUserPasswordReset } from '../events/on-user-password-reset.ts';
import { onUserRegistered } from '../events/on-user-registered.ts';
import { openSmtpPeer, type SmtpPeer } from '../test/smtp-peer.ts';
import { caughtMails, mailsTo, openWorld, type World } from '../test/world.ts';
import { sendMailJob } from './mail-jobs.ts';
import { MailDelayedError, sendMail } from './send-mail.ts';
import { sweepMails } from './sweep-mails.ts';

let world: World;
let strict: World;
let smtp: SmtpPeer;
beforeAll(async () => {
  smtp = await openSmtpPeer();
  [world, strict] = await Promise.all([openWorld(), openWorld({ smtpUrl: smtp.url })]);
});
afterAll(async () => {
  await Promise.all([world.close(), strict.close()]);
  await smtp.close();
});

const passwordReset = (in_: World, userId: `usr_${string}`) => in_.deliver(onUserPasswordReset, userPasswordReset, { userId });

async function mailOf({ database }: World, userId: `usr_${string}`) {
  const [mail] = await database.sql<{ id: string; status: string; attempts: number; last_error: string | null; data: object }[]>`
    select id, status, attempts, last_error, data from emails where user_id = ${toUuid(userId, 'usr')}`;
  if (mail === undefined) throw new Error('No mail is owed');
  return mail;
}

const startMailWorker = ({ context }: World) =>
  startWorker(sendMailJob, context.queueLocation, context.log, ({ payload }) => sendMail(context, payload.emailId), {
    concurrency: 2,
  });

describe('an e-mail that is owed', () => {
  test('is sent through the queue, in text and HTML, and what it told is wiped', async () => {
    const user = world.auth.addUser('Zoë <Smith>');
    const worker = startMailWorker(world);
    await world.deliver(onUserRegistered, userRegistered, {
      userId: user.id,
      handle: 'zoe',
      displayName: user.displayName,
      email: user.email,
      country: 'BR',
      registeredAt: new Date(),
    });
    const [mail] = await mailsTo(user.email, 1);
    expect(mail?.subject).toBe('Welcome to Mint, Zoë <Smith>');
    expect(mail?.text).toContain('People find you as @zoe.');
    expect(mail?.html).toContain('Hello Zoë &lt;Smith&gt;,');
    await eventually(async () => expect(await mailOf(world, user.id)).toMatchObject({ status: 'SENT', attempts: 1, data: {} }));
    await worker.stop();
  });

  test('is sent once, though several workers are at it and events and jobs come twice', async () => {
    const user = world.auth.addUser('Ann');
    const id = await passwordReset(world, user.id);
    await world.deliver(onUserPasswordReset, userPasswordReset, { userId: user.id }, id);
    const mail = await mailOf(world, user.id);
    // Whoever finds it in another's hands comes back later, should the other have died with it.
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => sendMail(world.context, mail.id)));
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(MailDelayedError);
    expect(tries.map(({ status }) => status)).toContain('fulfilled');
    await sendMail(world.context, mail.id);
    const caught = await mailsTo(user.email, 1);
    expect(caught.map(({ headers }) => headers['message-id'])).toEqual([`<${mail.id}@mint.test>`]);
    expect(await caughtMails(user.email)).toHaveLength(1);
  });

  test('carries the token that auth mints for it, at that moment', async () => {
    const user = world.auth.addUser('Tom');
    const requestId = newUuid();
    world.auth.addRequest(requestId, EmailTokenPurpose.VERIFY_EMAIL, 'one-time-token');
    await world.deliver(onUserEmailVerificationRequested, userEmailVerificationRequested, { userId: user.id, requestId });
    const owed = await mailOf(world, user.id);
    expect(JSON.stringify(owed)).not.toContain('one-time-token');
    await sendMail(world.context, owed.id);
    const [mail] = await mailsTo(user.email, 1);
    expect(mail?.text).toContain('https://mint.test/verify-email?token=one-time-token');
  });

  test('is left out when its link is not wanted any more, or its account is gone', async () => {
    const user = world.auth.addUser('Una');
    await world.deliver(onUserEmailVerificationRequested, userEmailVerificationRequested, {
      userId: user.id,
      requestId: newUuid(),
    });
    const { id } = await mailOf(world, user.id);
    await sendMail(world.context, id);
    expect(await mailOf(world, user.id)).toMatchObject({ status: 'SKIPPED' });
    expect(await caughtMails(user.email)).toEqual([]);
  });

  test('waits for auth to come back', async () => {
    const user = world.auth.addUser('Vic');
    await passwordReset(world, user.id);
    const { id } = await mailOf(world, user.id);
    world.auth.down = true;
    await expect(sendMail(world.context, id)).rejects.toThrow('gone');
    world.auth.down = false;
    expect(await mailOf(world, user.id)).toMatchObject({
      status: 'PENDING',
      attempts: 1,
      last_error: expect.stringContaining('gone'),
    });
    await sendMail(world.context, id);
    expect(await mailOf(world, user.id)).toMatchObject({ status: 'SENT', attempts: 2, last_error: null });
  });

  test('that the server refuses for good is given up at once; one it puts off is tried again', async () => {
    const [gone, busy] = [strict.auth.addUser('Gone'), strict.auth.addUser('Busy')];
    await passwordReset(strict, gone.id);
    await passwordReset(strict, busy.id);
    smtp.reply = '550 no such user';
    await expect(sendMail(strict.context, (await mailOf(strict, gone.id)).id)).rejects.toThrow(HopelessJobError);
    const failed = await mailOf(strict, gone.id);
    expect(failed).toMatchObject({ status: 'FAILED', attempts: 1, last_error: expect.stringContaining('550') });
    expect(failed.last_error).not.toContain(gone.email);
    await sendMail(strict.context, failed.id);
    expect(smtp.offered).toBe(1);

    smtp.reply = `451 later, <${busy.email}>`;
    await expect(sendMail(strict.context, (await mailOf(strict, busy.id)).id)).rejects.not.toThrow(HopelessJobError);
    const delayed = await mailOf(strict, busy.id);
    expect(delayed.last_error).toContain('451');
    expect(delayed.last_error).not.toContain(busy.email);
    smtp.reply = '250 ok';
    await sendMail(strict.context, (await mailOf(strict, busy.id)).id);
    expect(await mailOf(strict, busy.id)).toMatchObject({ status: 'SENT', attempts: 2 });
  });

  test('is sent though Redis lost the queue', async () => {
    const user = world.auth.addUser('Wes');
    await passwordReset(world, user.id);
    await eventually(async () => expect(await world.context.mail.waiting()).toBeGreaterThan(0));
    const redis = new Redis(world.redisUrl);
    const keys = await redis.keys(`${world.context.redisPrefix}*`);
    await redis.del(...keys);
    redis.disconnect();

    expect(await sweepMails(world.context)).toMatchObject({ enqueued: 0 });
    await world.database
      .sql`update emails set enqueued_at = now() - interval '181 seconds' where user_id = ${toUuid(user.id, 'usr')}`;
    const swept = await Promise.all([sweepMails(world.context), sweepMails(world.context)]);
    expect(swept.map(({ enqueued }) => enqueued).toSorted()).toEqual([0, 1]);
    const worker = startMailWorker(world);
    await mailsTo(user.email, 1);
    await worker.stop();
  });

  test('is given up after two days, and forgotten after the retention', async () => {
    const [late, old] = [strict.auth.addUser('Late'), strict.auth.addUser('Old')];
    await passwordReset(strict, late.id);
    await passwordReset(strict, old.id);
    await sendMail(strict.context, (await mailOf(strict, old.id)).id);
    await strict.database
      .sql`update emails set created_at = now() - interval '49 hours' where user_id = ${toUuid(late.id, 'usr')}`;
    await strict.database.sql`update emails set settled_at = now() - interval '31 days' where user_id = ${toUuid(old.id, 'usr')}`;
    await sweepMails(strict.context);
    expect(await mailOf(strict, late.id)).toMatchObject({ status: 'FAILED', data: {} });
    await expect(mailOf(strict, old.id)).rejects.toThrow('No mail is owed');
  });
});
