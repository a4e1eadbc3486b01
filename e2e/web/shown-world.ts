import { randomUUID } from 'node:crypto';
import {
  AddContactDocument,
  AdminFraudQueueDocument,
  CreateApiKeyDocument,
  CreateMoneyRequestDocument,
  CreatePayoutBatchDocument,
  CreateScheduleDocument,
  CreateSplitDocument,
  CreateWebhookEndpointDocument,
  ReverseTransactionDocument,
  SubmitBasicKycDocument,
  TransferDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { joinAsOperator } from '../admin/operators.ts';
import { join, type Person, topUp } from '../contract/people.ts';
import type { Stack, StackOverrides } from '../stack.ts';
import { submitIdentity } from './identity-papers.ts';
import { addInsight } from './shown-insight.ts';

/** People with something to show on every page. */
export interface ShownWorld {
  /** Whose pages are shown: has money, history and belongings of each kind. */
  readonly person: Person;
  readonly operator: Person;
  /** A transfer that the person sent. */
  readonly transactionId: string;
  /** Whose identity waits for a decision. */
  readonly applicant: Person;
  /** The case of a transfer that is held. */
  readonly caseId: string;
  /** An endpoint of the person's. */
  readonly webhookEndpointId: string;
  /** What the person is asked for, and what they ask for. */
  readonly requestIds: { readonly received: string; readonly sent: string };
  /** A bill that the person owes a share of. */
  readonly splitId: string;
  /** A schedule of the person's. */
  readonly scheduleId: string;
  /** A statement of theirs. */
  readonly statementId: string;
  /** Payouts that they ordered, of which one can't be made. */
  readonly payoutBatchId: string;
}

const unhurried = 20;

/** Settings under which the shown world's people send in peace, but for the one who is too quick. */
export const shownSettings: StackOverrides = {
  fraud: {
    VELOCITY_SCORE: '80',
    VELOCITY_MAX_TRANSFERS: String(unhurried),
    BLOCK_SCORE: '1000',
    VELOCITY_REDIS_TIMEOUT_MS: '1000',
  },
};

/** Makes that world through the API. */
export async function makeShownWorld(stack: Stack): Promise<ShownWorld> {
  const [person, friend, operator, colleague, quick] = await Promise.all([
    join(stack.url, 'Ada Lovelace'),
    join(stack.url, 'Grace Hopper'),
    joinAsOperator(stack, 'Olga Operator'),
    joinAsOperator(stack, 'Otto Operator'),
    join(stack.url, 'Quentin Quick'),
  ]);
  await topUp(person, '250.00');
  const sent = await transfer(person, friend, '12.34', 'lunch');
  await transfer(friend, person, '5.00', 'coffee');
  await transfer(person, friend, '48.00', 'concert tickets');
  const statementId = await addInsight(person);
  await proveIdentity(person);
  const webhookEndpointId = await giveToDevelopers(person);
  await person.client.execute(AddContactDocument, { input: { userId: friend.id } });
  const [received, asked, splitId, , scheduleId] = await Promise.all([
    request(friend, person, '18.50', 'your half of the taxi'),
    request(person, friend, '7.25', 'cinema'),
    split(friend, person),
    split(person, friend),
    schedule(person, friend),
  ]);
  const [payoutBatchId] = await Promise.all([
    payOut(person, friend),
    submitIdentity(friend),
    hurry(quick, friend),
    reverse(colleague, sent),
  ]);
  const { adminFraudQueue } = await operator.client.execute(AdminFraudQueueDocument, {});
  return {
    person,
    operator,
    transactionId: sent,
    applicant: friend,
    caseId: adminFraudQueue.nodes[0]?.id ?? '',
    requestIds: { received, sent: asked },
    splitId,
    scheduleId,
    webhookEndpointId,
    statementId,
    payoutBatchId,
  };
}

async function request({ client }: Person, { id }: Person, amount: string, note: string): Promise<string> {
  const { moneyRequestCreate } = await client.execute(CreateMoneyRequestDocument, {
    input: { payerId: id, amount: { amount, currency: 'USD' }, note },
  });
  if (!moneyRequestCreate.moneyRequest) throw new Error(`nobody was asked: ${JSON.stringify(moneyRequestCreate.userErrors)}`);
  return moneyRequestCreate.moneyRequest.id;
}

async function schedule({ client }: Person, { id }: Person): Promise<string> {
  const { scheduleCreate } = await client.execute(CreateScheduleDocument, {
    input: {
      recipientId: id,
      amount: { amount: '15.00', currency: 'USD' },
      note: 'pocket money',
      cron: '30 9 * * 1,5',
      timeZone: 'Europe/Berlin',
      idempotencyKey: randomUUID(),
    },
  });
  if (!scheduleCreate.schedule) throw new Error(`nothing was scheduled: ${JSON.stringify(scheduleCreate.userErrors)}`);
  return scheduleCreate.schedule.id;
}

/** Orders two payouts, of which the second names nobody. */
async function payOut({ client }: Person, { handle }: Person): Promise<string> {
  const amount = { amount: '2.00', currency: 'USD' };
  const { payoutBatchCreate } = await client.execute(CreatePayoutBatchDocument, {
    input: {
      idempotencyKey: randomUUID(),
      payouts: [
        { reference: 'invoice 1', recipientHandle: handle, amount },
        { reference: 'invoice 2', recipientHandle: 'nobody_at_all', amount },
      ],
    },
  });
  if (!payoutBatchCreate.batch) throw new Error(`nothing was ordered: ${JSON.stringify(payoutBatchCreate.userErrors)}`);
  return payoutBatchCreate.batch.id;
}

async function split({ client, id }: Person, other: Person): Promise<string> {
  const { splitCreate } = await client.execute(CreateSplitDocument, {
    input: {
      title: 'Dinner on Friday',
      total: { amount: '64.51', currency: 'USD' },
      shares: [{ userId: id }, { userId: other.id }],
    },
  });
  if (!splitCreate.split) throw new Error(`nothing was split: ${JSON.stringify(splitCreate.userErrors)}`);
  return splitCreate.split.id;
}

/** Sends more often than anybody should, until one is held. */
async function hurry(sender: Person, recipient: Person): Promise<void> {
  await topUp(sender, '100.00');
  for (let count = 0; count < unhurried; count += 1) await transfer(sender, recipient, '1.00', 'quick');
  const { transferCreate } = await send(sender, recipient, '25.00', 'the last one');
  if (transferCreate.transaction?.status !== 'IN_REVIEW') throw new Error(`nothing is held: ${JSON.stringify(transferCreate)}`);
}

/** Asks for a transfer to be taken back, which waits for another operator. */
async function reverse({ client }: Person, transactionId: string): Promise<void> {
  const { adminTransactionReverse } = await client.execute(ReverseTransactionDocument, {
    input: { transactionId, reason: 'Sent to the wrong person' },
  });
  if (!adminTransactionReverse.approval) throw new Error(`not asked for: ${JSON.stringify(adminTransactionReverse)}`);
}

function send({ client }: Person, { handle }: Person, amount: string, note: string) {
  return client.execute(TransferDocument, {
    input: { recipientHandle: handle, amount: { amount, currency: 'USD' }, note, idempotencyKey: randomUUID() },
  });
}

async function transfer(sender: Person, recipient: Person, amount: string, note: string): Promise<string> {
  const { transferCreate } = await send(sender, recipient, amount, note);
  if (transferCreate.transaction?.status !== 'COMPLETED') throw new Error(`nothing was sent: ${JSON.stringify(transferCreate)}`);
  return transferCreate.transaction.id;
}

async function proveIdentity({ client, displayName }: Person): Promise<void> {
  const { kycBasicSubmit } = await client.execute(SubmitBasicKycDocument, {
    input: {
      legalName: displayName,
      dateOfBirth: '1990-12-10',
      addressLine: '1 Main Street',
      city: 'Springfield',
      postalCode: '12345',
      country: 'US',
    },
  });
  if (!kycBasicSubmit.kyc) throw new Error(`nothing was taken down: ${JSON.stringify(kycBasicSubmit)}`);
}

/** A key and an endpoint; answers with the endpoint's id. */
async function giveToDevelopers({ client }: Person): Promise<string> {
  const { apiKeyCreate } = await client.execute(CreateApiKeyDocument, {
    input: { name: 'Shop', scopes: ['WALLET_READ', 'TRANSFERS_WRITE'], dailyLimit: { amount: '200.00', currency: 'USD' } },
  });
  const { webhookEndpointCreate } = await client.execute(CreateWebhookEndpointDocument, {
    input: {
      url: 'https://shop.example/hooks',
      events: ['TRANSACTION_COMPLETED', 'TRANSACTION_REVERSED'],
      description: 'My shop',
    },
  });
  if (!apiKeyCreate.apiKey || !webhookEndpointCreate.endpoint) throw new Error('neither key nor endpoint was made');
  return webhookEndpointCreate.endpoint.id;
}
