-- The last entry of a user's wallet before a moment, found by halving: numbers have no gaps, and each posting is stamped while it holds
-- its wallet's lock, so moments never go back as numbers go up. That takes a look-up of the primary key for each doubling of the wallet's
-- entries, and spares every posting the upkeep of an index by time. Should the server's clock be set back, a period may begin or end some
-- entries off; it still begins and ends between two entries, so what is in it adds up.
-- 0 and 0 when there is none. p_last is the wallet's last number.
CREATE FUNCTION last_entry_before(p_wallet uuid, p_last bigint, p_moment timestamptz, OUT seq bigint, OUT balance bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  low bigint := 0;
  high bigint := p_last;
  middle bigint;
  stamp timestamptz;
BEGIN
  WHILE low < high LOOP
    middle := (low + high + 1) / 2;
    SELECT e.posted_at INTO STRICT stamp FROM entries e WHERE e.wallet_id = p_wallet AND e.seq = middle;
    IF stamp < p_moment THEN low := middle; ELSE high := middle - 1; END IF;
  END LOOP;
  seq := low;
  balance := 0;
  IF low > 0 THEN
    SELECT e.balance_after INTO STRICT balance FROM entries e WHERE e.wallet_id = p_wallet AND e.seq = low;
  END IF;
END $$;
--> statement-breakpoint
-- A plan made while the table was small must not outlive that.
ALTER FUNCTION last_entry_before SET plan_cache_mode = 'force_generic_plan';
--> statement-breakpoint
ALTER FUNCTION last_entry_before SET enable_seqscan = off;
--> statement-breakpoint
-- Work is found by when it is due, which each attempt moves: room in each page keeps the rows near.
ALTER TABLE "statements" SET (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE "object_removals" SET (fillfactor = 70);
