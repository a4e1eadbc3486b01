import { describe, expect, test } from 'vitest';
import { readReceiverUrl } from './receiver-url.ts';

const inProduction = { allowLocal: false };
const inDevelopment = { allowLocal: true };

describe('the URL of an endpoint', () => {
  test.each([
    'https://partner.example/hooks?token=1',
    'https://partner.example:8443/hooks',
    'https://1.1.1.1/hooks',
    'https://[2606:4700:4700::1111]/hooks',
    'https://bücher.example/',
  ])('may be %s', (text) => {
    expect(readReceiverUrl(text, inProduction)).toBeInstanceOf(URL);
  });

  test.each([
    ['without TLS', 'http://partner.example/hooks'],
    ['of another protocol', 'ftp://partner.example/'],
    ['of a file', 'file:///etc/passwd'],
    ['none', 'partner.example/hooks'],
    ['with a user', 'https://user@partner.example/'],
    ['with a user and a password', 'https://user:password@partner.example/'],
    ['with another host before the @', 'https://partner.example@10.0.0.1/'],
    ['with a fragment', 'https://partner.example/#here'],
    ['too long', `https://partner.example/${'a'.repeat(2_048)}`],
    ['of this machine', 'https://localhost/hooks'],
    ['of this machine by a longer name', 'https://hooks.localhost/'],
    ['of this machine by address', 'https://127.0.0.1/hooks'],
    ['of this machine by IPv6', 'https://[::1]/hooks'],
    ['of a private address', 'https://10.0.0.1/'],
    ['of an address as one number', 'https://2130706433/'],
    ['of an address in hexadecimal', 'https://0x7f000001/'],
    ['of an address in octal', 'https://0177.0.0.1/'],
    ['of an address in mixed notation', 'https://0xa.1/'],
    ['of an address in full-width digits', 'https://１２７.0.0.1/'],
    ['of an address with a dot at its end', 'https://127.0.0.1./'],
    ['of IPv4 inside of IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['of NAT64', 'https://[64:ff9b::7f00:1]/'],
    ['of a cloud’s metadata', 'https://169.254.169.254/latest/meta-data'],
    ['of a name without a domain', 'https://wallet/hooks'],
    ['of another service’s port', 'https://partner.example:25/'],
  ])('is not one %s', (_, text) => {
    expect(readReceiverUrl(text, inProduction)).toBeTypeOf('string');
  });

  test('may be on this machine and without TLS in development, and still nowhere private', () => {
    expect(readReceiverUrl('http://localhost:8080/hooks', inDevelopment)).toBeInstanceOf(URL);
    expect(readReceiverUrl('http://127.0.0.1:8080/hooks', inDevelopment)).toBeInstanceOf(URL);
    expect(readReceiverUrl('http://[::1]:8080/hooks', inDevelopment)).toBeInstanceOf(URL);
    expect(readReceiverUrl('http://10.0.0.1:8080/hooks', inDevelopment)).toBeTypeOf('string');
    expect(readReceiverUrl('http://169.254.169.254/', inDevelopment)).toBeTypeOf('string');
  });
});
