import type { Timestamp } from '@bufbuild/protobuf/wkt';
import { timestampDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import { isCurrency, MAX_AMOUNT_MINOR } from '@mint/platform/money/money.ts';
import { type Assessment as AssessmentMessage, Decision } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import type { CaseFinding } from '../domain/fraud-case.ts';

/** What a caller asked that can't be meant. */
export function invalid(message: string): ConnectError {
  return new ConnectError(message, Code.InvalidArgument);
}

/** The text as an id with this prefix. Throws InvalidArgument. */
export function readId<P extends string>(prefix: P, text: string): Id<P> {
  if (!isId(prefix, text)) throw invalid(`not a ${prefix}_ id`);
  return text;
}

/** The two sides of a transfer. Throws InvalidArgument when they are one. */
export function readParties(request: { readonly senderId: string; readonly recipientId: string }) {
  const parties = { senderId: readId('usr', request.senderId), recipientId: readId('usr', request.recipientId) };
  if (parties.senderId === parties.recipientId) throw invalid('the sender is the recipient');
  return parties;
}

/** An amount to send. Throws InvalidArgument unless it is above zero and no larger than any balance. */
export function readAmount(amountMinor: bigint): bigint {
  if (amountMinor <= 0n || amountMinor > MAX_AMOUNT_MINOR) throw invalid('an amount is out of range');
  return amountMinor;
}

/** Throws InvalidArgument for what is no currency. */
export function readCurrency(currency: string): string {
  if (!isCurrency(currency)) throw invalid('a currency is not known');
  return currency;
}

/** How far ahead of ours another machine's clock may be. */
const CLOCK_SKEW_MS = 60 * 60_000;

/** When something was asked for. Throws InvalidArgument when that is missing or lies ahead. */
export function readMoment(moment: Timestamp | undefined): Date {
  if (moment === undefined) throw invalid('requested_at is missing');
  const date = timestampDate(moment);
  if (Number.isNaN(date.getTime()) || date.getTime() < 0 || date.getTime() > Date.now() + CLOCK_SKEW_MS) {
    throw invalid('requested_at is out of range');
  }
  return date;
}

/** An address as text; null for none. Throws InvalidArgument for what is too long to be one. */
export function readAddress(text: string): string | null {
  if (text.length > 64) throw invalid('ip_address is too long');
  return text === '' ? null : text;
}

/** Why something was decided. Throws InvalidArgument unless it has 1 to 500 characters. */
export function readReason(reason: string): string {
  const text = reason.trim();
  if (text.length === 0 || text.length > 500) throw invalid('reason must have 1 to 500 characters');
  if (!text.isWellFormed() || text.includes('\0')) throw invalid('reason has characters that no text can have');
  return text;
}

const MAX_SCORE = 1_000_000;
const MAX_FINDINGS = 100;
const MAX_EVIDENCE = 50;
const MAX_TEXT = 1_000;

const isPlainText = (text: string) => text.length <= MAX_TEXT && text.isWellFormed() && !text.includes('\0');

/** An assessment that asks for a review. Throws InvalidArgument for any other. */
export function readReview(message: AssessmentMessage | undefined): { score: number; findings: CaseFinding[] } {
  if (message?.decision !== Decision.REVIEW) throw invalid('the assessment asks for no review');
  if (message.score < 0 || message.score > MAX_SCORE) throw invalid('the score is out of range');
  if (message.findings.length > MAX_FINDINGS) throw invalid('too many findings');
  return {
    score: message.score,
    findings: message.findings.map(({ rule, score, reason, evidence }) => {
      const figures = Object.entries(evidence);
      if (!/^[a-z][a-z0-9_]{0,63}$/.test(rule)) throw invalid('a finding has no rule');
      if (score < 0 || score > MAX_SCORE || !isPlainText(reason)) throw invalid('a finding is out of range');
      if (figures.length > MAX_EVIDENCE || !figures.flat().every(isPlainText)) throw invalid('evidence is out of range');
      return { rule, score, reason, evidence };
    }),
  };
}
