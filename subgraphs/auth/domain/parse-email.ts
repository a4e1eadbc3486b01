import { domainToASCII } from 'node:url';

const maxLength = 254;
const maxLocalLength = 64;
const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const host = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * The address in the one form that it is kept and compared in: NFKC, lower case, domain in ASCII (`bücher.example` → `xn--…`).
 * Null when the text is not an address a mail could be sent to.
 */
export function parseEmail(text: string): string | null {
  if (text.length > maxLength * 2) return null;
  const address = text.normalize('NFKC').trim().toLowerCase();
  const at = address.lastIndexOf('@');
  const name = address.slice(0, Math.max(at, 0));
  const domain = domainToASCII(address.slice(at + 1));
  const whole = `${name}@${domain}`;
  const fits = at > 0 && name.length <= maxLocalLength && whole.length <= maxLength;
  return fits && local.test(name) && host.test(domain) ? whole : null;
}
