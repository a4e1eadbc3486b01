import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { context, trace } from '@opentelemetry/api';
import { afterAll, describe, expect, test } from 'vitest';
import { contextFromTraceparent, currentTraceId, currentTraceparent, withSpan } from './trace-context.ts';

const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('outside a trace', () => {
  test('there is nothing to pass on, and an id to name a failure by', () => {
    expect(currentTraceparent()).toBeNull();
    expect(currentTraceId()).toMatch(/^[0-9a-f]{32}$/);
    expect(currentTraceId()).not.toBe(currentTraceId());
  });

  test('spans cost nothing and change nothing', async () => {
    expect(await withSpan('work', {}, async () => 5)).toBe(5);
    await expect(
      withSpan('work', {}, async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
  });
});

test('a header that is no traceparent is passed over', () => {
  for (const header of [null, '', 'nonsense', '00-00000000000000000000000000000000-b7ad6b7169203331-01', `${TRACEPARENT}-x`]) {
    expect(contextFromTraceparent(header)).toBe(context.active());
  }
  expect(trace.getSpanContext(contextFromTraceparent(TRACEPARENT))?.traceId).toBe(TRACEPARENT.split('-')[1]);
});

describe('with a collector', () => {
  const received: string[] = [];
  const collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(`${request.url} ${Buffer.concat(chunks).toString('latin1')}`);
      response.end('{}');
    });
  });
  afterAll(() => collector.close());

  test('a process that registers first sends what it did, queries included, in one trace', async () => {
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const address = collector.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const program = `
      import { openDatabase } from './database/database.ts';
      import { contextFromTraceparent, currentTraceparent, withSpan } from './telemetry/trace-context.ts';
      import { startTelemetry } from './telemetry/tracing.ts';
      import { context } from '@opentelemetry/api';
      const database = openDatabase({ url: process.env.TEST_DATABASE_URL, name: 'traced' });
      await context.with(contextFromTraceparent('${TRACEPARENT}'), () => withSpan('outer work', {}, async () => {
        await database.transaction((tx) => tx.sql\`select 42 as answer\`);
        console.log(currentTraceparent());
      }));
      await database.close();
      const telemetry = await startTelemetry({ service: 'test', endpoint: 'http://127.0.0.1:${port}' });
      await telemetry.stop();`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', new URL('./register.ts', import.meta.url).href, '--input-type=module', '-e', program],
      {
        cwd: new URL('..', import.meta.url),
        env: { ...process.env, OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_SERVICE_NAME: 'traced-service' },
      },
    );
    expect(stdout.trim()).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/);
    const sent = received.join('\n');
    expect(sent).toContain('/v1/traces');
    expect(sent).toContain('traced-service');
    expect(sent).toContain('outer work');
    expect(sent).toContain('select 42 as answer');
  }, 90_000);

  test('the environment says what is recorded of what begins here; what began elsewhere was decided there', async () => {
    received.length = 0;
    const address = collector.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const program = `
      import { continueTrace, withSpan } from './telemetry/trace-context.ts';
      import { startTelemetry } from './telemetry/tracing.ts';
      await withSpan('begun here', {}, async () => {});
      await continueTrace('${TRACEPARENT}', 'begun elsewhere', { 'mint.kind': 'kept', 'enduser.id': 'usr_1' }, async () => {});
      await continueTrace('${TRACEPARENT.replace(/1$/, '0')}', 'not wanted elsewhere', {}, async () => {});
      await continueTrace('00-0af7651916cd43dd8448eb211c80319c-0af7651916cd43dd-01', 'from the proxy', {}, async () => {
        throw new Error('no such address: ada@example.com');
      }).catch(() => {});
      await (await startTelemetry({ service: 'test', endpoint: 'http://127.0.0.1:${port}' })).stop();`;
    await promisify(execFile)(
      process.execPath,
      ['--import', new URL('./register.ts', import.meta.url).href, '--input-type=module', '-e', program],
      {
        cwd: new URL('..', import.meta.url),
        env: {
          ...process.env,
          OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
          OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
          OTEL_TRACES_SAMPLER_ARG: '0',
        },
      },
    );
    const sent = received.join('\n');
    expect(sent).toContain('begun elsewhere');
    expect(sent).not.toContain('begun here');
    expect(sent).not.toContain('not wanted elsewhere');
    // What a span may say is on a list, and of what was thrown only the type is.
    expect(sent).toContain('mint.kind');
    expect(sent).not.toContain('usr_1');
    expect(sent).not.toContain('ada@example.com');
    // The proxy names itself by half of the trace's id and sends nothing: what it passed on is the first span there is.
    expect(sent).not.toContain('"parentSpanId":"0af7651916cd43dd"');
    expect(sent).toContain('"parentSpanId":"b7ad6b7169203331"');
  }, 90_000);
});
