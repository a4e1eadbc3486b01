import { DeleteBucketCommand, DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { createS3Client } from '../objects/object-store.ts';

const client = createS3Client({
  endpoint: process.env.S3_ENDPOINT ?? '',
  region: 'us-east-1',
  accessKey: process.env.S3_ACCESS_KEY ?? '',
  secretKey: process.env.S3_SECRET_KEY ?? '',
});

/** The names of everything in a bucket, at most a thousand. */
export async function objectsOf(Bucket: string): Promise<string[]> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
  return Contents.map(({ Key }) => Key ?? '').sort();
}

/** Puts an object past every link, as whoever holds the keys can. */
export async function putObject(Bucket: string, Key: string, Body: Uint8Array, ContentType: string): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }));
}

/** Removes a bucket with all that is in it. */
export async function clearBucket(Bucket: string): Promise<void> {
  await Promise.all((await objectsOf(Bucket)).map((Key) => client.send(new DeleteObjectCommand({ Bucket, Key }))));
  await client.send(new DeleteBucketCommand({ Bucket }));
}
