import { eventually } from '@mint/platform/testing/eventually.ts';

interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly to: readonly { readonly address: string }[];
}

/** The text of the e-mail to an address whose subject has these words, once it is there; read at the mail catcher. */
export function mailTo(address: string, words: RegExp): Promise<string> {
  const webUrl = process.env.MAIL_WEB_URL;
  if (!webUrl) throw new Error('MAIL_WEB_URL is not set: run the tests with `npm test`, which starts the services');
  return eventually(
    async () => {
      const response = await fetch(`${webUrl}/api/email?to.address=${encodeURIComponent(address)}`);
      const mails = (await response.json()) as Mail[];
      const mail = mails.find(({ to, subject }) => words.test(subject) && to.some((recipient) => recipient.address === address));
      if (!mail) throw new Error(`no e-mail about ${words} came to ${address}`);
      return mail.text;
    },
    { timeoutMs: 20_000, intervalMs: 100 },
  );
}

/** The one-time token in the link of an e-mail. */
export function tokenIn(text: string): string {
  const link = /https?:\S+token=\S+/.exec(text)?.[0];
  const token = link && new URL(link).searchParams.get('token');
  if (!token) throw new Error(`there is no link with a token in: ${text}`);
  return token;
}
