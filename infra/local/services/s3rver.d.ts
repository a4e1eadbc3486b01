// The package brings no types; only what is used here.
declare module '@20minutes/s3rver' {
  import type { RequestListener } from 'node:http';

  class S3rver {
    constructor(options: { silent: boolean; directory: string; vhostBuckets: boolean });
    callback(): RequestListener;
  }
  export = S3rver;
}
