import { decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { createTestIdentities } from '../testing/identities.ts';
import { createServiceIdentity } from './service-identity.ts';

const { identity, env } = createTestIdentities(['wallet', 'transactions', 'gateway']);
const wallet = identity('wallet');

describe("a service's token", () => {
  it('tells the service it was made for who calls', async () => {
    const token = await identity('transactions').tokenFor('wallet');
    expect(await wallet.verify(token, 'wallet')).toBe('transactions');
    expect(await wallet.verify(token, 'wallet')).toBe('transactions');
  });

  it('is made once for many calls', async () => {
    const transactions = identity('transactions');
    expect(await transactions.tokenFor('wallet')).toBe(await transactions.tokenFor('wallet'));
    expect(await transactions.tokenFor('wallet')).not.toBe(await transactions.tokenFor('gateway'));
  });

  it('is good for its audience only, also after that one has seen it', async () => {
    const token = await identity('transactions').tokenFor('wallet');
    await wallet.verify(token, 'wallet');
    await expect(wallet.verify(token, 'gateway')).rejects.toThrow('not valid');
    await expect(identity('gateway').verify(token, 'gateway')).rejects.toThrow('not valid');
  });

  it("can't be made in another's name, nor by a stranger", async () => {
    const keyOfGateway = JSON.parse(env('gateway').SERVICE_PRIVATE_KEY);
    const trust = JSON.parse(env('gateway').SERVICE_TRUST);
    const impostor = createServiceIdentity({ name: 'transactions', privateJwk: keyOfGateway, trust });
    const token = await impostor.tokenFor('wallet');
    expect(decodeProtectedHeader(token).kid).toBe('transactions');
    await expect(wallet.verify(token, 'wallet')).rejects.toThrow('not valid');
    const stranger = createTestIdentities(['transactions']).identity('transactions');
    await expect(wallet.verify(await stranger.tokenFor('wallet'), 'wallet')).rejects.toThrow('not valid');
    await expect(wallet.verify('nonsense', 'wallet')).rejects.toThrow('not valid');
  });
});

describe("a service's statement", () => {
  const before = createTestIdentities(['audit']);
  const since = createTestIdentities(['audit']);
  const keysOf = (identities: typeof before) => JSON.parse(identities.env('audit').SERVICE_TRUST).keys;
  const changed = createServiceIdentity({
    name: 'audit',
    privateJwk: JSON.parse(since.env('audit').SERVICE_PRIVATE_KEY),
    trust: { keys: [...keysOf(since), ...keysOf(before)] },
  });

  it('holds after a change of key as long as the old one is known, and both are published', async () => {
    for (const signer of [before.identity('audit'), changed]) {
      expect(await changed.readAttestation(await signer.attest({ place: 7 }))).toMatchObject({ place: 7 });
    }
    expect(changed.publicKeys).toEqual([...keysOf(since), ...keysOf(before)]);
    expect(JSON.stringify(changed.publicKeys)).not.toContain('"d"');
  });

  it('does not hold by a key that is not known', async () => {
    const stranger = createTestIdentities(['audit']).identity('audit');
    await expect(changed.readAttestation(await stranger.attest({ place: 7 }))).rejects.toThrow('not valid');
    await expect(since.identity('audit').readAttestation(await before.identity('audit').attest({}))).rejects.toThrow('not valid');
  });
});
