import type { Database } from '@mint/platform/database/database.ts';

/** A rule of the books, and where it is broken. */
export interface Mismatch {
  readonly rule: string;
  /** What is wrong, with ids and figures. */
  readonly detail: string;
}

/** What a look at the books found. */
export interface LedgerReport {
  readonly wallets: bigint;
  readonly postings: bigint;
  /** Empty: all is well. */
  readonly mismatches: readonly Mismatch[];
}

/** The most lines told of a rule: with more, the first say enough. */
const LINES_PER_RULE = 20;

/** A uuid's bits, two zeros before them, as the 26 letters of its TypeID; written out, which is quicker than a loop. */
const TYPEID_SUFFIX = Array.from(
  { length: 26 },
  (_, i) => `substr('0123456789abcdefghjkmnpqrstvwxyz', substring(id.bits from ${i * 5 + 1} for 5)::bit(5)::int + 1, 1)`,
).join(' || ');

/** Every posting: those of the journal, which are the first legs of exchanges among them, the further legs, and those that were taken back. */
const LEGS = `(
  select transaction_id, 1 as leg, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at from journal
  union all
  select transaction_id, leg, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at from exchange_legs
  union all
  select transaction_id, leg, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at from reversal_legs)`;

const RULES: Readonly<Record<string, string>> = {
  'entries of each currency sum to zero': `
    select currency || ' is off by ' || sum(e.amount) as detail
    from entries e join wallets w on w.id = e.wallet_id group by currency having sum(e.amount) <> 0`,
  'each posting has its two entries': `
    select 'transaction ' || l.transaction_id || ' has ' || count(e.*) || ' matching entries' || case when l.leg > 1 then ' of leg ' || l.leg else '' end as detail
    from ${LEGS} l left join entries e on e.transaction_id = l.transaction_id
      and (e.wallet_id, e.seq, e.amount) in ((l.debit_wallet_id, l.debit_seq, -l.amount), (l.credit_wallet_id, l.credit_seq, l.amount))
    group by l.transaction_id, l.leg having count(e.*) <> 2`,
  'each entry belongs to a posting': `
    select 'transaction ' || e.transaction_id || ' has ' || e.entries || ' entries of ' || coalesce(l.legs, 0) || ' postings' as detail
    from (select transaction_id, count(*) as entries from entries group by transaction_id) e
    left join (select transaction_id, count(*) as legs from ${LEGS} l group by transaction_id) l on l.transaction_id = e.transaction_id
    where e.entries > 2 * coalesce(l.legs, 0)`,
  'an exchange goes through the exchange accounts of its two currencies': `
    select 'transaction ' || x.transaction_id as detail
    from (select distinct transaction_id from exchange_legs) x
    left join journal s on s.transaction_id = x.transaction_id
    left join wallets sold on sold.id = s.credit_wallet_id
    left join exchange_legs r on r.transaction_id = x.transaction_id and r.leg = 2
    left join wallets bought on bought.id = r.debit_wallet_id
    left join exchange_legs f on f.transaction_id = x.transaction_id and f.leg = 3
    left join wallets fees on fees.id = f.credit_wallet_id
    where (sold.account = 'FX' and sold.currency = s.currency and bought.account = 'FX' and bought.currency = r.currency and s.currency <> r.currency
      and (f.leg is null or (fees.account = 'FEES' and fees.currency = s.currency and f.currency = s.currency and f.debit_wallet_id = s.debit_wallet_id)))
      is not true`,
  'what is taken back goes the way it came, and is no more': `
    select 'transaction ' || r.transaction_id as detail
    from (select distinct transaction_id from reversal_legs) r
    left join journal j on j.transaction_id = r.transaction_id
    left join exchange_legs x on x.transaction_id = r.transaction_id and x.leg = 2
    left join exchange_legs f on f.transaction_id = r.transaction_id and f.leg = 3
    left join reversal_legs a on a.transaction_id = r.transaction_id and a.leg = 4
    left join reversal_legs b on b.transaction_id = r.transaction_id and b.leg = 5
    left join reversal_legs c on c.transaction_id = r.transaction_id and c.leg = 6
    where (case when x.leg is null
        then a.amount <= j.amount and (a.debit_wallet_id, a.credit_wallet_id) = (j.credit_wallet_id, j.debit_wallet_id)
          and a.currency = j.currency and b.leg is null and c.leg is null
        else a.amount <= x.amount and (a.debit_wallet_id, a.credit_wallet_id) = (x.credit_wallet_id, x.debit_wallet_id)
          and a.currency = x.currency and b.amount <= j.amount
          and (b.debit_wallet_id, b.credit_wallet_id) = (j.credit_wallet_id, j.debit_wallet_id) and b.currency = j.currency
          and (c.leg is null or (c.amount <= f.amount and (c.debit_wallet_id, c.credit_wallet_id) = (f.credit_wallet_id, f.debit_wallet_id)
            and c.currency = f.currency))
      end) is not true`,
  'what an exchange account holds is what exchanges brought and took': `
    select 'FX ' || w.currency || ': entries ' || coalesce(e.total, 0) || ', postings ' || coalesce(c.total, 0) - coalesce(d.total, 0) as detail
    from wallets w
    left join (select wallet_id, sum(amount) as total from entries group by wallet_id) e on e.wallet_id = w.id
    left join (select credit_wallet_id, sum(amount) as total from ${LEGS} l group by credit_wallet_id) c on c.credit_wallet_id = w.id
    left join (select debit_wallet_id, sum(amount) as total from ${LEGS} l group by debit_wallet_id) d on d.debit_wallet_id = w.id
    where w.account = 'FX' and coalesce(e.total, 0) <> coalesce(c.total, 0) - coalesce(d.total, 0)`,
  'balances equal the sum of their entries': `
    select 'wallet ' || w.id || ': balance ' || w.balance || ', entries ' || coalesce(s.total, 0) as detail
    from wallets w left join (select wallet_id, sum(amount) as total from entries group by wallet_id) s on s.wallet_id = w.id
    where w.account is null and w.balance <> coalesce(s.total, 0)`,
  'entries are numbered without gaps and each balance follows from the one before': `
    select 'wallet ' || wallet_id || ' #' || seq || ': ' || coalesce(before, 0) || ' and ' || amount || ' make ' || balance_after as detail
    from (select e.wallet_id, e.seq, e.amount, e.balance_after,
            lag(e.seq, 1, 0::bigint) over one as seq_before, lag(e.balance_after, 1, 0::bigint) over one as before
          from entries e join wallets w on w.id = e.wallet_id where w.account is null
          window one as (partition by e.wallet_id order by e.seq)) e
    where seq <> seq_before + 1 or balance_after is distinct from before + amount`,
  'a wallet ends where its last entry ends': `
    select 'wallet ' || w.id || ': at #' || w.seq || ' with ' || w.balance || ', last entry #' || coalesce(e.seq, 0) || ' with ' || coalesce(e.balance_after, 0) as detail
    from wallets w left join lateral
      (select seq, balance_after from entries where wallet_id = w.id order by wallet_id desc, seq desc limit 1) e on true
    where w.account is null and (w.seq <> coalesce(e.seq, 0) or w.balance <> coalesce(e.balance_after, 0))`,
  'what is held equals the open holds': `
    select 'wallet ' || w.id || ': held ' || w.held || ', open holds ' || coalesce(h.total, 0) as detail
    from wallets w left join (select wallet_id, sum(amount) as total from holds where state = 'HELD' group by wallet_id) h on h.wallet_id = w.id
    where w.held <> coalesce(h.total, 0)`,
  'a captured hold was posted as it was held, and no other was': `
    select 'transaction ' || h.transaction_id || ' is ' || h.state || ' of ' || h.amount || ', posted ' || coalesce(p.total, 0) as detail
    from holds h left join (
      select transaction_id, debit_wallet_id, currency, sum(amount) as total from ${LEGS} l group by transaction_id, debit_wallet_id, currency
    ) p on (p.transaction_id, p.debit_wallet_id, p.currency) = (h.transaction_id, h.wallet_id, h.currency)
    where case when h.state = 'CAPTURED' then p.total is distinct from h.amount else p.total is not null end`,
  'nothing is below zero or spent while held': `
    select 'wallet ' || id || ': balance ' || balance || ', held ' || held as detail
    from wallets where balance < 0 or held < 0 or held > balance`,
  'each posting has its event': `
    select 'transaction ' || l.transaction_id || ' has ' || count(o.*) || ' events' || case when l.leg > 1 then ' of leg ' || l.leg else '' end as detail
    from ${LEGS} l
    cross join lateral (select b'00' || ('x' || replace(l.transaction_id::text, '-', ''))::bit(128) as bits) id
    cross join lateral (select 'txn_' || ${TYPEID_SUFFIX} as key) typeid
    left join (
      select key, coalesce((payload ->> 'leg')::int, 1) as leg, payload ->> 'amountMinor' as amount, payload ->> 'currency' as currency
      from outbox where type in ('wallet.posted', 'wallet.captured')
    ) o on (o.key, o.leg, o.amount, o.currency) = (typeid.key, l.leg, l.amount::text, l.currency)
    where l.posted_at >= coalesce((select min(published_at) from outbox), (select min(occurred_at) from outbox), 'infinity')
    group by l.transaction_id, l.leg having count(o.*) <> 1`,
};

/**
 * Proves the books: reads everything in one snapshot and answers with each rule that is broken, and where. Events are looked for
 * as far back as the outbox keeps them: published rows go after a while, those not yet published stay. Reads all there is, so the
 * database's statement timeout must allow for that.
 */
export async function checkLedger(database: Database): Promise<LedgerReport> {
  return database.transaction(
    async ({ sql }) => {
      // All of every table is read. By statistics older than the rows the planner would compare each row with each.
      await sql`set local enable_nestloop = off`;
      const mismatches: Mismatch[] = [];
      for (const [rule, query] of Object.entries(RULES)) {
        const rows = await sql.unsafe<{ detail: string }[]>(`${query} limit ${LINES_PER_RULE}`);
        for (const { detail } of rows) mismatches.push({ rule, detail });
      }
      const [size] = await sql<{ wallets: bigint; postings: bigint }[]>`
        select (select count(*) from wallets where account is null) as wallets, (select count(*) from journal) as postings`;
      return { wallets: size?.wallets ?? 0n, postings: size?.postings ?? 0n, mismatches };
    },
    { isolation: 'repeatable read' },
  );
}
