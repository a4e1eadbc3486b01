import { crc32, deflateSync } from 'node:zlib';
import {
  ConfirmKycUploadDocument,
  CreateKycUploadDocument,
  type KycDocumentKind,
  SubmitBasicKycDocument,
  SubmitKycForReviewDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import type { Person } from '../contract/people.ts';

const [width, height] = [480, 300];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A picture that could be of a card: a real PNG, 480 by 300. */
function cardPng(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const onPhoto = x > 24 && x < 150 && y > 60 && y < 240;
      const onLine = x > 180 && x < 440 && y > 70 && y % 34 < 10;
      const colour = onPhoto ? [150, 170, 190] : onLine ? [60, 80, 90] : [225 - y / 10, 238, 235 - x / 20];
      rows.set(colour.map(Math.floor), y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** A bill of one page: a real PDF, with a script that must not run. */
function billPdf(): Buffer {
  const content = '0.1 0.4 0.35 rg 40 700 300 40 re f 0 g BT /F1 24 Tf 48 640 Td (Springfield Waterworks) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert("ran")) >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

async function upload({ client }: Person, kind: KycDocumentKind, contentType: string, bytes: Buffer): Promise<void> {
  const { kycDocumentUploadCreate: created } = await client.execute(CreateKycUploadDocument, {
    input: { kind, contentType, byteLength: bytes.length },
  });
  const headers = Object.fromEntries((created.headers ?? []).map(({ name, value }) => [name, value]));
  await fetch(created.uploadUrl ?? '', { method: 'PUT', headers, body: new Uint8Array(bytes) });
  const input = { documentId: created.document?.id ?? '' };
  const { kycDocumentUploadConfirm } = await client.execute(ConfirmKycUploadDocument, { input });
  if (kycDocumentUploadConfirm.document?.status !== 'UPLOADED') {
    throw new Error(`nothing was uploaded: ${JSON.stringify(kycDocumentUploadConfirm)}`);
  }
}

/** Says who somebody is, uploads a passport, a picture of them and a bill, and submits it all for review. */
export async function submitIdentity(person: Person): Promise<void> {
  await person.client.execute(SubmitBasicKycDocument, {
    input: {
      legalName: person.displayName,
      dateOfBirth: '1990-02-28',
      addressLine: '1 Main Street',
      city: 'Springfield',
      postalCode: '12345',
      country: 'US',
    },
  });
  await upload(person, 'PASSPORT', 'image/png', cardPng());
  await upload(person, 'SELFIE', 'image/png', cardPng());
  await upload(person, 'UTILITY_BILL', 'application/pdf', billPdf());
  const { kycReviewSubmit } = await person.client.execute(SubmitKycForReviewDocument, { input: {} });
  if (kycReviewSubmit.kyc?.status !== 'PENDING_REVIEW') throw new Error(`not submitted: ${JSON.stringify(kycReviewSubmit)}`);
}
