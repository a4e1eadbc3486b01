import { randomBytes } from 'node:crypto';
import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';

export type StatementFormat = 'CSV' | 'PDF';
export type StatementStatus = 'PENDING' | 'READY' | 'FAILED';

/** What happened in a wallet in a period. What it holds was fixed when it was asked for; its file may still be in the making. */
export interface Statement {
  readonly id: Id<'stm'>;
  readonly userId: Id<'usr'>;
  readonly walletId: Id<'wal'>;
  readonly currency: string;
  readonly format: StatementFormat;
  /** The period's first moment. */
  readonly from: Date;
  /** The first moment after the period. */
  readonly to: Date;
  /** The wallet's last entry before the period, 0 when there is none. */
  readonly afterSeq: bigint;
  /** Its last entry in the period; the one before the period when the period has none. */
  readonly throughSeq: bigint;
  readonly openingMinor: bigint;
  readonly closingMinor: bigint;
  readonly status: StatementStatus;
  readonly objectKey: string;
  readonly attempts: number;
  /** Why the last attempt to make the file failed. */
  readonly failure: StatementFailure | null;
  readonly createdAt: Date;
  /** When it goes, with its file. */
  readonly expiresAt: Date;
}

/** Why a file could not be made: the object store or the database was away, it took too long, or something that should not happen. */
export type StatementFailure = 'STORE_AWAY' | 'DATABASE_AWAY' | 'TOO_SLOW' | 'UNEXPECTED';

/** A row of `statements` as the driver reads it. */
export interface StatementRow {
  id: string;
  user_id: string;
  wallet_id: string;
  currency: string;
  format: StatementFormat;
  starts_at: Date;
  ends_at: Date;
  after_seq: bigint;
  through_seq: bigint;
  opening: bigint;
  closing: bigint;
  status: StatementStatus;
  object_key: string;
  attempts: number;
  failure: StatementFailure | null;
  created_at: Date;
  expires_at: Date;
}

/** Reads a statement from its row. */
export function toStatement(row: StatementRow): Statement {
  return {
    id: fromUuid('stm', row.id),
    userId: fromUuid('usr', row.user_id),
    walletId: fromUuid('wal', row.wallet_id),
    currency: row.currency,
    format: row.format,
    from: row.starts_at,
    to: row.ends_at,
    afterSeq: row.after_seq,
    throughSeq: row.through_seq,
    openingMinor: row.opening,
    closingMinor: row.closing,
    status: row.status,
    objectKey: row.object_key,
    attempts: row.attempts,
    failure: row.failure,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}

/** How many entries it holds. */
export function movementsOf({ afterSeq, throughSeq }: Pick<Statement, 'afterSeq' | 'throughSeq'>): number {
  return Number(throughSeq - afterSeq);
}

/** A name that nobody guesses, in no folder: some stores remove a folder with its last object while another object comes into it. */
export function newStatementKey(): string {
  return `statement-${randomBytes(24).toString('base64url')}`;
}

/** What each format is to whoever opens it. */
export const statementFiles = {
  CSV: { contentType: 'text/csv; charset=utf-8; header=present', extension: 'csv' },
  PDF: { contentType: 'application/pdf', extension: 'pdf' },
} as const satisfies Record<StatementFormat, { contentType: string; extension: string }>;
