// Makes one statement's file in a process of its own, whose memory a test bounds. The task as JSON in; out what came of it, and the most
// memory that the process had.
import { produceStatement, type StatementTask } from '../domain/produce-statement.ts';

const task = JSON.parse(process.argv[2] ?? '', (_key, value) => {
  if (typeof value !== 'string') return value;
  if (/^-?\d+n$/.test(value)) return BigInt(value.slice(0, -1));
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? new Date(value) : value;
}) as StatementTask;
const made = await produceStatement(task);
process.stdout.write(JSON.stringify({ ...made, peakMiB: process.resourceUsage().maxRSS / 1_024 }));
