-- Exchanges: up to three postings in one step. Locks, outcomes and event templates are as in 0001_ledger_functions.
-- No posting function knows of them: they share the journal, where a transaction stands once, and the holds.

CREATE TRIGGER exchange_legs_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange_legs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- What is exchanged: `debit` gives `sends` to the exchange account `sold` and `fee` to `fees` (null when there is no fee); the exchange
-- account `bought` gives `receives` to `credit`.
CREATE TYPE exchange_terms AS (
  debit uuid, credit uuid, sold uuid, bought uuid, fees uuid,
  sends bigint, fee bigint, currency text, receives bigint, receives_currency text
);
--> statement-breakpoint

-- What the books know of a transaction: null when nothing; REPLAYED, with the balances it left, when it is this exchange; else KEY_MISMATCH.
CREATE FUNCTION replay_exchange(
  p_transaction uuid, t exchange_terms,
  OUT outcome text, OUT debit_balance bigint, OUT credit_balance bigint, OUT posted_at timestamptz
) LANGUAGE plpgsql AS $$
DECLARE
  sold record;
  bought record;
  fee record;
BEGIN
  SELECT * INTO sold FROM journal WHERE transaction_id = p_transaction;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT * INTO bought FROM exchange_legs WHERE transaction_id = p_transaction AND leg = 2;
  SELECT * INTO fee FROM exchange_legs WHERE transaction_id = p_transaction AND leg = 3;
  IF (sold.debit_wallet_id, sold.credit_wallet_id, sold.amount, sold.currency::text,
      bought.debit_wallet_id, bought.credit_wallet_id, bought.amount, bought.currency::text, fee.credit_wallet_id, coalesce(fee.amount, 0))
     IS DISTINCT FROM
     (t.debit, t.sold, t.sends, t.currency, t.bought, t.credit, t.receives, t.receives_currency, t.fees, t.fee) THEN
    outcome := 'KEY_MISMATCH';
    RETURN;
  END IF;
  SELECT e.balance_after INTO debit_balance FROM entries e WHERE e.wallet_id = t.debit AND e.seq = coalesce(fee.debit_seq, sold.debit_seq);
  SELECT e.balance_after INTO credit_balance FROM entries e WHERE e.wallet_id = t.credit AND e.seq = bought.credit_seq;
  outcome := 'REPLAYED';
  posted_at := sold.posted_at;
END $$;
--> statement-breakpoint

-- Writes an exchange that nothing stands in the way of, between wallets that the caller has locked; `p_released` of what is held is no longer.
-- p_types and p_events: each leg's event, in order.
CREATE FUNCTION write_exchange(
  p_transaction uuid, t exchange_terms, p_released bigint, p_key text, p_types text[], p_events text[], p_traceparent text,
  OUT debit_balance bigint, OUT debit_held bigint, OUT credit_balance bigint, OUT credit_held bigint, OUT posted_at timestamptz
) LANGUAGE plpgsql AS $$
DECLARE
  d record;
  c record;
  sold_seq bigint := nextval('system_entry_seq');
  bought_seq bigint := nextval('system_entry_seq');
  fees_seq bigint;
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  SELECT w.balance, w.held, w.seq INTO d FROM wallets w WHERE w.id = t.debit;
  SELECT w.balance, w.held, w.seq INTO c FROM wallets w WHERE w.id = t.credit;
  posted_at := moment;
  debit_balance := d.balance - t.sends - t.fee;
  debit_held := d.held - p_released;
  credit_balance := c.balance + t.receives;
  credit_held := c.held;

  INSERT INTO journal (transaction_id, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
    VALUES (p_transaction, 'EXCHANGE', t.debit, d.seq + 1, t.sold, sold_seq, t.sends, t.currency, moment);
  INSERT INTO exchange_legs (transaction_id, leg, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
    VALUES (p_transaction, 2, 'EXCHANGE', t.bought, bought_seq, t.credit, c.seq + 1, t.receives, t.receives_currency, moment);
  INSERT INTO entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at) VALUES
    (t.debit, d.seq + 1, p_transaction, -t.sends, d.balance - t.sends, moment),
    (t.sold, sold_seq, p_transaction, t.sends, NULL, moment),
    (t.bought, bought_seq, p_transaction, -t.receives, NULL, moment),
    (t.credit, c.seq + 1, p_transaction, t.receives, credit_balance, moment);
  IF t.fee > 0 THEN
    fees_seq := nextval('system_entry_seq');
    INSERT INTO exchange_legs (transaction_id, leg, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
      VALUES (p_transaction, 3, 'FEE', t.debit, d.seq + 2, t.fees, fees_seq, t.fee, t.currency, moment);
    INSERT INTO entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at) VALUES
      (t.debit, d.seq + 2, p_transaction, -t.fee, debit_balance, moment),
      (t.fees, fees_seq, p_transaction, t.fee, NULL, moment);
  END IF;
  UPDATE wallets SET balance = debit_balance, held = debit_held, seq = d.seq + CASE WHEN t.fee > 0 THEN 2 ELSE 1 END WHERE id = t.debit;
  UPDATE wallets SET balance = credit_balance, seq = c.seq + 1 WHERE id = t.credit;
  INSERT INTO outbox (id, topic, key, type, version, payload, traceparent, occurred_at)
    SELECT uuidv7(), 'wallet.events', p_key, e.type, 1,
           format(e.template, json_minor(e.debit_after), json_minor(e.credit_after), json_moment(moment))::json, p_traceparent, moment
      FROM unnest(p_types, p_events, ARRAY[d.balance - t.sends, NULL, debit_balance], ARRAY[NULL, credit_balance, NULL])
           WITH ORDINALITY e (type, template, debit_after, credit_after, leg)
     WHERE e.template IS NOT NULL ORDER BY e.leg;
END $$;
--> statement-breakpoint

-- One exchange. Outcomes are those of post_one.
CREATE FUNCTION post_exchange(
  p_transaction uuid, t exchange_terms, p_key text, p_types text[], p_events text[], p_traceparent text,
  OUT outcome text, OUT side text, OUT debit_balance bigint, OUT debit_held bigint,
  OUT credit_balance bigint, OUT credit_held bigint, OUT posted_at timestamptz
) LANGUAGE plpgsql AS $$
DECLARE
  d record;
  c record;
BEGIN
  PERFORM 1 FROM wallets w WHERE w.id IN (t.debit, t.credit) AND w.account IS NULL ORDER BY w.id FOR NO KEY UPDATE;
  SELECT * INTO d FROM wallets w WHERE w.id = t.debit AND w.account IS NULL;
  SELECT * INTO c FROM wallets w WHERE w.id = t.credit AND w.account IS NULL;

  SELECT r.outcome, r.debit_balance, r.credit_balance, r.posted_at INTO outcome, debit_balance, credit_balance, posted_at
    FROM replay_exchange(p_transaction, t) r;
  IF outcome IS NOT NULL THEN RETURN; END IF;
  PERFORM 1 FROM holds h WHERE h.transaction_id = p_transaction;
  IF FOUND THEN outcome := 'KEY_MISMATCH'; RETURN; END IF;

  IF t.debit = t.credit THEN outcome := 'SAME_WALLET'; RETURN; END IF;
  IF d.id IS NULL THEN outcome := 'WALLET_NOT_FOUND'; side := 'DEBIT'; RETURN; END IF;
  IF c.id IS NULL THEN outcome := 'WALLET_NOT_FOUND'; side := 'CREDIT'; RETURN; END IF;
  IF d.currency <> t.currency THEN outcome := 'CURRENCY_MISMATCH'; side := 'DEBIT'; RETURN; END IF;
  IF c.currency <> t.receives_currency THEN outcome := 'CURRENCY_MISMATCH'; side := 'CREDIT'; RETURN; END IF;
  IF d.status <> 'ACTIVE' THEN outcome := 'WALLET_FROZEN'; side := 'DEBIT'; RETURN; END IF;
  IF c.status <> 'ACTIVE' THEN outcome := 'WALLET_FROZEN'; side := 'CREDIT'; RETURN; END IF;
  IF d.balance - d.held < t.sends + t.fee THEN outcome := 'INSUFFICIENT_FUNDS'; side := 'DEBIT'; RETURN; END IF;
  IF c.balance > largest_balance() - t.receives THEN outcome := 'BALANCE_LIMIT'; side := 'CREDIT'; RETURN; END IF;

  outcome := 'POSTED';
  SELECT w.* INTO debit_balance, debit_held, credit_balance, credit_held, posted_at
    FROM write_exchange(p_transaction, t, 0, p_key, p_types, p_events, p_traceparent) w;
END $$;
--> statement-breakpoint

-- Exchanges the whole of a hold, which was of `sends` and `fee` together. Outcomes are those of capture_hold; KEY_MISMATCH also when the hold
-- was of another amount or currency.
CREATE FUNCTION capture_exchange(
  p_transaction uuid, t exchange_terms, p_key text, p_types text[], p_events text[], p_traceparent text,
  OUT outcome text, OUT side text, OUT debit_balance bigint, OUT debit_held bigint,
  OUT credit_balance bigint, OUT credit_held bigint, OUT posted_at timestamptz
) LANGUAGE plpgsql AS $$
DECLARE
  h record;
  d record;
  c record;
BEGIN
  PERFORM 1 FROM wallets w WHERE w.id IN (t.debit, t.credit) AND w.account IS NULL ORDER BY w.id FOR NO KEY UPDATE;
  SELECT * INTO d FROM wallets w WHERE w.id = t.debit AND w.account IS NULL;
  SELECT * INTO c FROM wallets w WHERE w.id = t.credit AND w.account IS NULL;
  SELECT * INTO h FROM holds WHERE transaction_id = p_transaction;

  IF h.transaction_id IS NULL THEN
    PERFORM 1 FROM journal WHERE transaction_id = p_transaction;
    outcome := CASE WHEN FOUND THEN 'KEY_MISMATCH' ELSE 'HOLD_NOT_FOUND' END;
    RETURN;
  END IF;
  IF h.state = 'VOIDED' THEN outcome := 'ALREADY_VOIDED'; RETURN; END IF;
  SELECT r.outcome, r.debit_balance, r.credit_balance, r.posted_at INTO outcome, debit_balance, credit_balance, posted_at
    FROM replay_exchange(p_transaction, t) r;
  IF outcome IS NOT NULL THEN RETURN; END IF;
  IF (h.wallet_id, h.amount, h.currency::text) IS DISTINCT FROM (t.debit, t.sends + t.fee, t.currency) THEN
    outcome := 'KEY_MISMATCH';
    RETURN;
  END IF;
  IF t.debit = t.credit THEN outcome := 'SAME_WALLET'; RETURN; END IF;
  IF c.id IS NULL THEN outcome := 'WALLET_NOT_FOUND'; side := 'CREDIT'; RETURN; END IF;
  IF c.currency <> t.receives_currency THEN outcome := 'CURRENCY_MISMATCH'; side := 'CREDIT'; RETURN; END IF;
  IF d.status <> 'ACTIVE' THEN outcome := 'WALLET_FROZEN'; side := 'DEBIT'; RETURN; END IF;
  IF c.status <> 'ACTIVE' THEN outcome := 'WALLET_FROZEN'; side := 'CREDIT'; RETURN; END IF;
  IF c.balance > largest_balance() - t.receives THEN outcome := 'BALANCE_LIMIT'; side := 'CREDIT'; RETURN; END IF;

  outcome := 'CAPTURED';
  SELECT w.* INTO debit_balance, debit_held, credit_balance, credit_held, posted_at
    FROM write_exchange(p_transaction, t, h.amount, p_key, p_types, p_events, p_traceparent) w;
  UPDATE holds SET state = 'CAPTURED', ended_at = capture_exchange.posted_at WHERE transaction_id = p_transaction;
END $$;
