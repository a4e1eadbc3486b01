-- What a posting costs the server: the same outcomes, rows and events as before, in fewer statements and without calls that PostgreSQL
-- cannot inline.

-- bigint || text depends on settings as far as the planner knows, so a function of it is called, row by row; bigint::text is inlined.
CREATE OR REPLACE FUNCTION json_minor(amount bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT coalesce('"' || amount::text || '"', 'null') $$;
--> statement-breakpoint

-- One posting. Outcomes: POSTED, REPLAYED, and refusals, which leave nothing behind. `side` says which account a refusal is about.
-- A wallet that isn't there and one of another kind are told apart by p_debit_system and p_credit_system.
-- What can be posted is posted, unless the journal's key shows that it was before; only then, and before a refusal, is a replay looked for.
CREATE OR REPLACE FUNCTION post_one(
  p_transaction uuid, p_kind text, p_debit uuid, p_debit_system boolean, p_credit uuid, p_credit_system boolean,
  p_amount bigint, p_currency text, p_key text, p_event text, p_traceparent text,
  OUT outcome text, OUT side text, OUT debit_balance bigint, OUT debit_held bigint,
  OUT credit_balance bigint, OUT credit_held bigint, OUT posted_at timestamptz
) LANGUAGE plpgsql AS $$
DECLARE
  d record;
  c record;
  j record;
  debit_seq bigint;
  credit_seq bigint;
BEGIN
  IF p_debit < p_credit THEN
    IF p_debit_system THEN SELECT * INTO d FROM wallets WHERE id = p_debit AND account IS NOT NULL;
    ELSE SELECT * INTO d FROM wallets WHERE id = p_debit AND account IS NULL FOR NO KEY UPDATE; END IF;
  END IF;
  IF p_credit_system THEN SELECT * INTO c FROM wallets WHERE id = p_credit AND account IS NOT NULL;
  ELSE SELECT * INTO c FROM wallets WHERE id = p_credit AND account IS NULL FOR NO KEY UPDATE; END IF;
  IF p_debit >= p_credit THEN
    IF p_debit_system THEN SELECT * INTO d FROM wallets WHERE id = p_debit AND account IS NOT NULL;
    ELSE SELECT * INTO d FROM wallets WHERE id = p_debit AND account IS NULL FOR NO KEY UPDATE; END IF;
  END IF;

  IF p_debit = p_credit THEN outcome := 'SAME_WALLET';
  ELSIF d.id IS NULL THEN outcome := 'WALLET_NOT_FOUND'; side := 'DEBIT';
  ELSIF c.id IS NULL THEN outcome := 'WALLET_NOT_FOUND'; side := 'CREDIT';
  ELSIF d.currency <> p_currency THEN outcome := 'CURRENCY_MISMATCH'; side := 'DEBIT';
  ELSIF c.currency <> p_currency THEN outcome := 'CURRENCY_MISMATCH'; side := 'CREDIT';
  ELSIF d.status <> 'ACTIVE' THEN outcome := 'WALLET_FROZEN'; side := 'DEBIT';
  ELSIF c.status <> 'ACTIVE' THEN outcome := 'WALLET_FROZEN'; side := 'CREDIT';
  ELSIF NOT p_debit_system AND d.balance - d.held < p_amount THEN outcome := 'INSUFFICIENT_FUNDS'; side := 'DEBIT';
  ELSIF NOT p_credit_system AND c.balance > largest_balance() - p_amount THEN outcome := 'BALANCE_LIMIT'; side := 'CREDIT';
  ELSE
    posted_at := date_trunc('milliseconds', clock_timestamp());
    IF p_debit_system THEN
      debit_seq := nextval('system_entry_seq');
    ELSE
      debit_seq := d.seq + 1;
      debit_balance := d.balance - p_amount;
      debit_held := d.held;
    END IF;
    IF p_credit_system THEN
      credit_seq := nextval('system_entry_seq');
    ELSE
      credit_seq := c.seq + 1;
      credit_balance := c.balance + p_amount;
      credit_held := c.held;
    END IF;
    INSERT INTO journal (transaction_id, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
      SELECT p_transaction, p_kind, p_debit, debit_seq, p_credit, credit_seq, p_amount, p_currency, post_one.posted_at
       WHERE NOT EXISTS (SELECT FROM holds h WHERE h.transaction_id = p_transaction)
      ON CONFLICT (transaction_id) DO NOTHING;
    IF FOUND THEN
      outcome := 'POSTED';
      INSERT INTO entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at) VALUES
        (p_debit, debit_seq, p_transaction, -p_amount, debit_balance, post_one.posted_at),
        (p_credit, credit_seq, p_transaction, p_amount, credit_balance, post_one.posted_at);
      UPDATE wallets w SET
        balance = CASE w.id WHEN p_debit THEN debit_balance ELSE credit_balance END,
        seq = CASE w.id WHEN p_debit THEN debit_seq ELSE credit_seq END
       WHERE w.id = ANY (ARRAY[p_debit, p_credit]) AND w.account IS NULL;
      INSERT INTO outbox (id, topic, key, type, version, payload, traceparent, occurred_at) VALUES (
        uuidv7(), 'wallet.events', p_key, 'wallet.posted', 1,
        format(p_event, json_minor(debit_balance), json_minor(credit_balance), json_moment(post_one.posted_at))::json,
        p_traceparent, post_one.posted_at);
      RETURN;
    END IF;
    debit_balance := NULL;
    debit_held := NULL;
    credit_balance := NULL;
    credit_held := NULL;
    posted_at := NULL;
  END IF;

  SELECT * INTO j FROM journal WHERE transaction_id = p_transaction;
  IF FOUND THEN
    side := NULL;
    IF (j.kind, j.debit_wallet_id, j.credit_wallet_id, j.amount, j.currency::text) IS DISTINCT FROM (p_kind, p_debit, p_credit, p_amount, p_currency) THEN
      outcome := 'KEY_MISMATCH';
      RETURN;
    END IF;
    SELECT e.balance_after INTO debit_balance FROM entries e WHERE e.wallet_id = p_debit AND e.seq = j.debit_seq;
    SELECT e.balance_after INTO credit_balance FROM entries e WHERE e.wallet_id = p_credit AND e.seq = j.credit_seq;
    outcome := 'REPLAYED';
    posted_at := j.posted_at;
    RETURN;
  END IF;
  PERFORM 1 FROM holds WHERE transaction_id = p_transaction;
  IF FOUND THEN outcome := 'KEY_MISMATCH'; side := NULL; END IF;
  -- Neither posted nor refused: it cannot be, and the caller tries again.
  IF outcome IS NULL THEN RAISE EXCEPTION 'a posting came to no outcome' USING ERRCODE = 'serialization_failure'; END IF;
END $$;
--> statement-breakpoint
-- post_batch as before, in fewer statements: whether anything was asked for before is one look for the whole batch, and the moment
-- is written out once.
CREATE OR REPLACE FUNCTION post_batch(
  p_wallets uuid[], p_systems uuid[], p_transaction uuid[], p_kind text[], p_debit int[], p_credit int[],
  p_amount bigint[], p_currency text[], p_key text[], p_events text, p_traceparent text[],
  OUT outcome text[], OUT side text[], OUT debit_balance bigint[], OUT credit_balance bigint[], OUT held bigint[], OUT posted_at timestamptz[]
) LANGUAGE plpgsql AS $$
DECLARE
  n int := cardinality(p_transaction);
  wallets_known uuid[];
  balances bigint[];
  seqs bigint[];
  statuses text[];
  currencies text[];
  system_currencies text[];
  debit_seq bigint[];
  credit_seq bigint[];
  d int;
  c int;
  amount bigint;
  posted int := 0;
  moment timestamptz;
  moment_text text;
  r record;
BEGIN
  IF n > 200 THEN RAISE EXCEPTION 'a batch holds at most 200 postings' USING ERRCODE = 'program_limit_exceeded'; END IF;

  SELECT array_agg(l.id), array_agg(l.balance), array_agg(l.held), array_agg(l.seq), array_agg(l.status), array_agg(l.currency::text)
    INTO wallets_known, balances, held, seqs, statuses, currencies
    FROM (SELECT * FROM wallets WHERE id = ANY (p_wallets) AND account IS NULL ORDER BY id FOR NO KEY UPDATE) l;
  IF wallets_known IS DISTINCT FROM p_wallets THEN -- one that isn't there: its place stays empty
    SELECT array_agg(w.balance ORDER BY u.place), array_agg(w.held ORDER BY u.place), array_agg(w.seq ORDER BY u.place),
           array_agg(w.status ORDER BY u.place), array_agg(w.currency::text ORDER BY u.place)
      INTO balances, held, seqs, statuses, currencies
      FROM unnest(p_wallets) WITH ORDINALITY u (id, place)
      LEFT JOIN wallets w ON w.id = u.id AND w.account IS NULL;
  END IF;
  IF cardinality(p_systems) > 0 THEN
    SELECT array_agg(w.currency::text ORDER BY u.place) INTO system_currencies
      FROM unnest(p_systems) WITH ORDINALITY u (id, place)
      LEFT JOIN wallets w ON w.id = u.id AND w.account IS NOT NULL;
  END IF;

  outcome := array_fill(NULL::text, ARRAY[n]);
  side := outcome;
  debit_balance := array_fill(NULL::bigint, ARRAY[n]);
  credit_balance := debit_balance;
  debit_seq := debit_balance;
  credit_seq := debit_balance;
  posted_at := array_fill(NULL::timestamptz, ARRAY[n]);

  -- Nearly always nothing in a batch was asked for before, and one look says so.
  IF EXISTS (SELECT FROM journal j WHERE j.transaction_id = ANY (p_transaction))
     OR EXISTS (SELECT FROM holds h WHERE h.transaction_id = ANY (p_transaction))
     OR (SELECT count(DISTINCT u.id) FROM unnest(p_transaction) u (id)) < n THEN
    FOR r IN
      SELECT u.place, j.*, de.balance_after AS debit_after, ce.balance_after AS credit_after
        FROM unnest(p_transaction) WITH ORDINALITY u (id, place)
        JOIN journal j ON j.transaction_id = u.id
        JOIN entries de ON de.wallet_id = j.debit_wallet_id AND de.seq = j.debit_seq
        JOIN entries ce ON ce.wallet_id = j.credit_wallet_id AND ce.seq = j.credit_seq
    LOOP
      d := p_debit[r.place];
      c := p_credit[r.place];
      IF (r.kind, r.debit_wallet_id, r.credit_wallet_id, r.amount, r.currency::text) IS NOT DISTINCT FROM
         (p_kind[r.place], CASE WHEN d > 0 THEN p_wallets[d] ELSE p_systems[-d] END, CASE WHEN c > 0 THEN p_wallets[c] ELSE p_systems[-c] END,
          p_amount[r.place], p_currency[r.place]) THEN
        outcome[r.place] := 'REPLAYED';
        debit_balance[r.place] := r.debit_after;
        credit_balance[r.place] := r.credit_after;
        posted_at[r.place] := r.posted_at;
      ELSE
        outcome[r.place] := 'KEY_MISMATCH';
      END IF;
    END LOOP;
    FOR r IN SELECT u.place FROM unnest(p_transaction) WITH ORDINALITY u (id, place) JOIN holds h ON h.transaction_id = u.id LOOP
      outcome[r.place] := coalesce(outcome[r.place], 'KEY_MISMATCH');
    END LOOP;
    FOR r IN SELECT place FROM (SELECT place, row_number() OVER (PARTITION BY id ORDER BY place) AS nth
               FROM unnest(p_transaction) WITH ORDINALITY u (id, place)) q WHERE nth > 1 LOOP
      outcome[r.place] := coalesce(outcome[r.place], 'DUPLICATE');
    END LOOP;
  END IF;

  moment := date_trunc('milliseconds', clock_timestamp());
  moment_text := json_moment(moment);
  FOR i IN 1 .. n LOOP
    CONTINUE WHEN outcome[i] IS NOT NULL;
    d := p_debit[i];
    c := p_credit[i];
    amount := p_amount[i];
    IF d = c THEN outcome[i] := 'SAME_WALLET'; CONTINUE; END IF;
    IF (CASE WHEN d > 0 THEN currencies[d] ELSE system_currencies[-d] END) IS NULL THEN
      outcome[i] := 'WALLET_NOT_FOUND'; side[i] := 'DEBIT'; CONTINUE;
    END IF;
    IF (CASE WHEN c > 0 THEN currencies[c] ELSE system_currencies[-c] END) IS NULL THEN
      outcome[i] := 'WALLET_NOT_FOUND'; side[i] := 'CREDIT'; CONTINUE;
    END IF;
    IF (CASE WHEN d > 0 THEN currencies[d] ELSE system_currencies[-d] END) <> p_currency[i] THEN
      outcome[i] := 'CURRENCY_MISMATCH'; side[i] := 'DEBIT'; CONTINUE;
    END IF;
    IF (CASE WHEN c > 0 THEN currencies[c] ELSE system_currencies[-c] END) <> p_currency[i] THEN
      outcome[i] := 'CURRENCY_MISMATCH'; side[i] := 'CREDIT'; CONTINUE;
    END IF;
    IF d > 0 AND statuses[d] <> 'ACTIVE' THEN outcome[i] := 'WALLET_FROZEN'; side[i] := 'DEBIT'; CONTINUE; END IF;
    IF c > 0 AND statuses[c] <> 'ACTIVE' THEN outcome[i] := 'WALLET_FROZEN'; side[i] := 'CREDIT'; CONTINUE; END IF;
    IF d > 0 AND balances[d] - held[d] < amount THEN outcome[i] := 'INSUFFICIENT_FUNDS'; side[i] := 'DEBIT'; CONTINUE; END IF;
    IF c > 0 AND balances[c] > largest_balance() - amount THEN outcome[i] := 'BALANCE_LIMIT'; side[i] := 'CREDIT'; CONTINUE; END IF;

    outcome[i] := 'POSTED';
    posted_at[i] := moment;
    posted := posted + 1;
    IF d > 0 THEN
      balances[d] := balances[d] - amount;
      seqs[d] := seqs[d] + 1;
      debit_balance[i] := balances[d];
      debit_seq[i] := seqs[d];
    ELSE
      debit_seq[i] := nextval('system_entry_seq');
    END IF;
    IF c > 0 THEN
      balances[c] := balances[c] + amount;
      seqs[c] := seqs[c] + 1;
      credit_balance[i] := balances[c];
      credit_seq[i] := seqs[c];
    ELSE
      credit_seq[i] := nextval('system_entry_seq');
    END IF;
  END LOOP;
  IF posted = 0 THEN RETURN; END IF;

  INSERT INTO journal (transaction_id, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
    SELECT u.id, u.kind, CASE WHEN u.d > 0 THEN p_wallets[u.d] ELSE p_systems[-u.d] END, u.ds,
           CASE WHEN u.c > 0 THEN p_wallets[u.c] ELSE p_systems[-u.c] END, u.cs, u.amount, u.currency, moment
      FROM unnest(p_transaction, p_kind, p_debit, debit_seq, p_credit, credit_seq, p_amount, p_currency, outcome)
        u (id, kind, d, ds, c, cs, amount, currency, outcome)
     WHERE u.outcome = 'POSTED' ORDER BY u.id;
  INSERT INTO entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at)
    SELECT CASE WHEN u.d > 0 THEN p_wallets[u.d] ELSE p_systems[-u.d] END, u.ds, u.id, -u.amount, u.balance, moment
      FROM unnest(p_transaction, p_debit, debit_seq, p_amount, debit_balance, outcome) u (id, d, ds, amount, balance, outcome)
     WHERE u.outcome = 'POSTED'
    UNION ALL
    SELECT CASE WHEN u.c > 0 THEN p_wallets[u.c] ELSE p_systems[-u.c] END, u.cs, u.id, u.amount, u.balance, moment
      FROM unnest(p_transaction, p_credit, credit_seq, p_amount, credit_balance, outcome) u (id, c, cs, amount, balance, outcome)
     WHERE u.outcome = 'POSTED';
  UPDATE wallets w SET balance = u.balance, seq = u.seq
    FROM unnest(p_wallets, balances, seqs) u (id, balance, seq)
   WHERE w.id = u.id AND w.seq <> u.seq;
  INSERT INTO outbox (id, topic, key, type, version, payload, traceparent, occurred_at)
    SELECT uuidv7(), 'wallet.events', u.key, 'wallet.posted', 1,
           format(u.event, json_minor(u.debit), json_minor(u.credit), moment_text)::json, u.traceparent, moment
      FROM unnest(p_key, string_to_array(p_events, E'\n'), debit_balance, credit_balance, p_traceparent, outcome)
        u (key, event, debit, credit, traceparent, outcome)
     WHERE u.outcome = 'POSTED';
END $$;
--> statement-breakpoint
-- One plan for good, made of index look-ups: a plan made while a table was small must not outlive that.
ALTER FUNCTION post_batch SET plan_cache_mode = 'force_generic_plan';
--> statement-breakpoint
ALTER FUNCTION post_batch SET enable_seqscan = off;
--> statement-breakpoint
ALTER FUNCTION post_batch SET enable_hashjoin = off;
--> statement-breakpoint
ALTER FUNCTION post_batch SET enable_mergejoin = off;
