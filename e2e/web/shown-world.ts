import { randomUUID } from 'node:crypto';
import {
  CreateApiKeyDocument,
  CreateWebhookEndpointDocument,
  SubmitBasicKycDocument,
  TransferDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { joinAsOperator } from '../admin/operators.ts';
import { join, type Person, topUp } from '../contract/people.ts';
import type { Stack } from '../stack.ts';
import { addInsight } from './shown-insight.ts';

/** People with something to show on every page. */
export interface ShownWorld {
  /** Whose pages are shown: has money, history and belongings of each kind. */
  readonly person: Person;
  readonly operator: Person;
  /** A transfer that the person sent. */
  readonly transactionId: string;
  /** An endpoint of the person's. */
  readonly webhookEndpointId: string;
}

/** Makes that world through the API. */
export async function makeShownWorld(stack: Stack): Promise<ShownWorld> {
  const [person, friend, operator] = await Promise.all([
    join(stack.url, 'Ada Lovelace'),
    join(stack.url, 'Grace Hopper'),
    joinAsOperator(stack, 'Olga Operator'),
  ]);
  await topUp(person, '250.00');
  const sent = await transfer(person, friend, '12.34', 'lunch');
  await transfer(friend, person, '5.00', 'coffee');
  await transfer(person, friend, '48.00', 'concert tickets');
  await addInsight(person);
  await proveIdentity(person);
  const webhookEndpointId = await giveToDevelopers(person);
  return { person, operator, transactionId: sent, webhookEndpointId };
}

async function transfer({ client }: Person, { handle }: Person, amount: string, note: string): Promise<string> {
  const { transferCreate } = await client.execute(TransferDocument, {
    input: { recipientHandle: handle, amount: { amount, currency: 'USD' }, note, idempotencyKey: randomUUID() },
  });
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
