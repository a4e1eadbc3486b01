-- Taking money back: the postings of a transaction turned round, in one step. Locks and event templates are as in 0001_ledger_functions; a
-- template's %s stand for both balances, the amount and the moment.

CREATE TRIGGER reversal_legs_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reversal_legs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- part / whole of an amount, to the nearest unit; a half goes to the even one.
CREATE FUNCTION in_proportion(amount bigint, part bigint, whole bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (q + CASE WHEN 2 * r > whole OR (2 * r = whole AND mod(q, 2) = 1) THEN 1 ELSE 0 END)::bigint
    FROM (SELECT div(amount::numeric * part, whole) AS q, mod(amount::numeric * part, whole) AS r) d
$$;
--> statement-breakpoint

-- Outcomes: REVERSED, REPLAYED, and refusals, which leave nothing behind. What is available of what was received is taken; `short` is the rest.
-- A frozen wallet gives and takes like any other.
CREATE FUNCTION reverse_posting(
  p_transaction uuid, p_key text, p_events text[], p_traceparent text,
  OUT outcome text, OUT taken bigint, OUT short bigint, OUT restored bigint, OUT posted_at timestamptz
) LANGUAGE plpgsql AS $$
DECLARE
  j record;
  bought record;
  fee record;
  given record;
  giver record;
  taker record;
  received bigint;
  back bigint;
  fee_back bigint := 0;
  exchanged boolean;
  moment timestamptz;
  other_seq bigint;
  taker_seq bigint;
  giver_after bigint;
  taker_after bigint;
BEGIN
  SELECT * INTO j FROM journal WHERE transaction_id = p_transaction;
  IF NOT FOUND THEN outcome := 'NOT_FOUND'; RETURN; END IF;
  SELECT * INTO bought FROM exchange_legs WHERE transaction_id = p_transaction AND leg = 2;
  exchanged := bought.leg IS NOT NULL;
  SELECT * INTO fee FROM exchange_legs WHERE transaction_id = p_transaction AND leg = 3;
  received := coalesce(bought.amount, j.amount);
  PERFORM 1 FROM wallets w WHERE w.id IN (coalesce(bought.credit_wallet_id, j.credit_wallet_id), j.debit_wallet_id) AND w.account IS NULL
    ORDER BY w.id FOR NO KEY UPDATE;

  SELECT * INTO given FROM reversal_legs WHERE transaction_id = p_transaction AND leg = 4;
  IF FOUND THEN
    outcome := 'REPLAYED';
    taken := given.amount;
    short := received - taken;
    posted_at := given.posted_at;
    SELECT CASE WHEN exchanged THEN coalesce(sum(l.amount), 0) ELSE given.amount END INTO restored
      FROM reversal_legs l WHERE l.transaction_id = p_transaction AND l.leg > 4;
    RETURN;
  END IF;

  SELECT * INTO giver FROM wallets w WHERE w.id = coalesce(bought.credit_wallet_id, j.credit_wallet_id) AND w.account IS NULL;
  SELECT * INTO taker FROM wallets w WHERE w.id = j.debit_wallet_id;
  taken := least(received, coalesce(giver.balance - giver.held, 0));
  IF taken <= 0 THEN outcome := 'NOTHING_LEFT'; taken := NULL; RETURN; END IF;
  IF exchanged THEN
    back := in_proportion(j.amount, taken, received);
    fee_back := in_proportion(coalesce(fee.amount, 0), taken, received);
    IF back = 0 THEN outcome := 'NOTHING_LEFT'; taken := NULL; RETURN; END IF;
  ELSE
    back := taken;
  END IF;
  IF taker.account IS NULL AND taker.balance > largest_balance() - back - fee_back THEN outcome := 'BALANCE_LIMIT'; taken := NULL; RETURN; END IF;

  outcome := 'REVERSED';
  short := received - taken;
  restored := back + fee_back;
  moment := date_trunc('milliseconds', clock_timestamp());
  posted_at := moment;
  giver_after := giver.balance - taken;
  IF taker.account IS NULL THEN
    taker_seq := taker.seq + 1;
    taker_after := taker.balance + back;
  ELSE
    taker_seq := nextval('system_entry_seq');
  END IF;

  IF exchanged THEN
    other_seq := nextval('system_entry_seq');
    INSERT INTO reversal_legs (transaction_id, leg, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
      VALUES (p_transaction, 4, 'REVERSAL', giver.id, giver.seq + 1, bought.debit_wallet_id, other_seq, taken, bought.currency, moment);
    INSERT INTO entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at) VALUES
      (giver.id, giver.seq + 1, p_transaction, -taken, giver_after, moment),
      (bought.debit_wallet_id, other_seq, p_transaction, taken, NULL, moment);
    other_seq := nextval('system_entry_seq');
    INSERT INTO reversal_legs (transaction_id, leg, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
      VALUES (p_transaction, 5, 'REVERSAL', j.credit_wallet_id, other_seq, taker.id, taker_seq, back, j.currency, moment);
    INSERT INTO entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at) VALUES
      (j.credit_wallet_id, other_seq, p_transaction, -back, NULL, moment),
      (taker.id, taker_seq, p_transaction, back, taker_after, moment);
    IF fee_back > 0 THEN
      other_seq := nextval('system_entry_seq');
      INSERT INTO reversal_legs (transaction_id, leg, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
        VALUES (p_transaction, 6, 'REVERSAL', fee.credit_wallet_id, other_seq, taker.id, taker_seq + 1, fee_back, j.currency, moment);
      INSERT INTO entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at) VALUES
        (fee.credit_wallet_id, other_seq, p_transaction, -fee_back, NULL, moment),
        (taker.id, taker_seq + 1, p_transaction, fee_back, taker_after + fee_back, moment);
    END IF;
  ELSE
    INSERT INTO reversal_legs (transaction_id, leg, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
      VALUES (p_transaction, 4, 'REVERSAL', giver.id, giver.seq + 1, taker.id, taker_seq, taken, j.currency, moment);
    INSERT INTO entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at) VALUES
      (giver.id, giver.seq + 1, p_transaction, -taken, giver_after, moment),
      (taker.id, taker_seq, p_transaction, taken, taker_after, moment);
  END IF;
  UPDATE wallets SET balance = giver_after, seq = giver.seq + 1 WHERE id = giver.id;
  IF taker.account IS NULL THEN
    UPDATE wallets SET balance = taker_after + fee_back, seq = taker_seq + CASE WHEN fee_back > 0 THEN 1 ELSE 0 END WHERE id = taker.id;
  END IF;
  INSERT INTO outbox (id, topic, key, type, version, payload, traceparent, occurred_at)
    SELECT uuidv7(), 'wallet.events', p_key, 'wallet.posted', 1,
           format(e.template, json_minor(e.debit_after), json_minor(e.credit_after), e.amount, json_moment(moment))::json, p_traceparent, moment
      FROM unnest(
             p_events,
             ARRAY[giver_after, NULL, NULL]::bigint[],
             ARRAY[CASE WHEN exchanged THEN NULL ELSE taker_after END, taker_after, taker_after + fee_back]::bigint[],
             ARRAY[taken, back, fee_back]
           ) WITH ORDINALITY e (template, debit_after, credit_after, amount, leg)
     WHERE e.template IS NOT NULL AND e.amount > 0 AND (exchanged OR e.leg = 1) ORDER BY e.leg;
END $$;
