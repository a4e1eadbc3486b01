import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stack, startStack } from './fixture/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ local: true });
});
afterAll(() => stack.stop());

test('the page and all it loads come from this gateway, and its policy lets nothing else in', async () => {
  const page = await fetch(`${stack.gateway.url}/api-docs`);
  const html = await page.text();
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
  const loaded = [...html.matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
  expect(loaded.length).toBeGreaterThan(3);
  for (const path of loaded) {
    expect(path).toMatch(/^\/api-docs\/static\//);
    const file = await fetch(stack.gateway.url + path);
    expect([path, file.status, file.headers.get('x-content-type-options')]).toEqual([path, 200, 'nosniff']);
    await file.arrayBuffer();
  }
});

test('what it shows is the OpenAPI document of the routes in force', async () => {
  const answer = await fetch(`${stack.gateway.url}/api/v1/openapi.json`);
  const document = (await answer.json()) as { openapi: string; paths: Record<string, Record<string, { operationId: string }>> };
  expect([answer.status, document.openapi, document.paths['/payments']?.post?.operationId]).toEqual([200, '3.1.0', 'Send']);
});

test('with a supergraph that lacks what the routes ask for the face is closed, and open again with one that has it', async () => {
  const { updateSupergraph, url, drain } = await stack.anotherGateway();
  const status = async (path: string) => (await fetch(`${url}/api/v1${path}`)).status;
  updateSupergraph(stack.supergraphSdl.replaceAll('displayName', 'fullName'));
  expect([await status('/people/u1'), await status('/openapi.json')]).toEqual([503, 503]);
  updateSupergraph(stack.supergraphSdl);
  expect([await status('/people/u1'), await status('/openapi.json')]).toEqual([200, 200]);
  await drain();
});
