-- A counter changes with every notification: room in its page lets the new version stay beside the old one, with no index to touch.
ALTER TABLE "inbox_counters" SET (fillfactor = 50);
