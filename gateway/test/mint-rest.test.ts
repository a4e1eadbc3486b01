import { Validator } from '@seriousme/openapi-schema-validator';
import { isEnumType, Kind } from 'graphql';
import { describe, expect, test } from 'vitest';
import { compileRoutes } from '../rest/compiled-route.ts';
import { withScalarRules } from '../rest/input-schema.ts';
import { openApiDocument } from '../rest/openapi/document.ts';
import { REST_PREFIX } from '../rest/route.ts';
import { mintRoutes } from '../rest/routes/mint-routes.ts';
import { readMintGraph } from './mint-graph.ts';

const { schema, requirements } = readMintGraph();
const routes = mintRoutes();
const compiled = compileRoutes(withScalarRules(schema), requirements, routes);
const document = openApiDocument(compiled, routes);
const each = compiled.map((route) => [`${route.route.method} ${route.route.path}`, route] as const);

describe('the REST face of Mint’s graph', () => {
  test('a route that asks for what the graph does not have is named', () => {
    const broken = { ...routes, document: routes.document.replaceAll('unreadNotificationCount', 'unreadCount') };
    expect(() => compileRoutes(schema, requirements, broken)).toThrow(/Cannot query field "unreadCount"/);
  });

  test('an operation without a route, and a route without an operation, are named', () => {
    const [first, ...others] = routes.areas;
    const area = { name: 'odd', description: '', routes: [{ method: 'GET', path: '/odd', operation: 'Nothing' } as const] };
    const broken = { ...routes, areas: [...others, area] };
    expect(() => compileRoutes(schema, requirements, broken)).toThrow(
      new RegExp(`GET /odd: there is no operation Nothing\n[^]*no route serves the operation ${first?.routes[0]?.operation}`),
    );
  });

  test.each(each)('%s is one operation of the graph, and no other route is it too', (name, { operation, route }) => {
    expect(operation.name?.value).toBe(route.operation);
    expect(operation.selectionSet.selections.map(({ kind }) => kind)).toEqual([Kind.FIELD]);
    expect(each.filter(([, other]) => other.route.operation === route.operation).map(([other]) => other)).toEqual([name]);
    expect(each.filter(([other]) => other === name)).toHaveLength(1);
  });

  test('every reason of every refusal has a status that HTTP has for it', () => {
    for (const { refusals, statusOf, root } of compiled) {
      const named = root.definition.name;
      for (const { name } of refusals?.getValues() ?? [])
        expect([named, name, [400, 401, 403, 404, 409, 422, 429].includes(statusOf(name))]).toEqual([named, name, true]);
    }
  });

  test('every status is of a reason that the graph gives', () => {
    const codes = new Set(
      Object.values(schema.getTypeMap())
        .filter((type) => isEnumType(type))
        .filter(({ name }) => name.endsWith('ErrorCode'))
        .flatMap((type) => type.getValues().map(({ name }) => name)),
    );
    expect(Object.keys(routes.statuses).filter((code) => !codes.has(code))).toEqual([]);
    for (const { route, refusals } of compiled)
      for (const code of Object.keys(route.statuses ?? {})) expect(refusals?.getValue(code)?.name).toBe(code);
  });

  test('what makes something says where it is, unless it can not be read by itself', () => {
    const gettable = new Set(compiled.filter(({ route }) => route.method === 'GET').map(({ route }) => route.path));
    for (const { route } of compiled) {
      if (route.location !== undefined) expect(gettable).toContain(route.location.replace(/\{\w+\.id\}/, '{id}'));
      else if (route.status === 201) expect(gettable).not.toContain(`${route.path}/{id}`);
    }
  });

  test('a mutation that the graph asks a key of takes it as a header, and only there', () => {
    const keyed = compiled.filter(({ places }) => places.all.some(({ in: where }) => where === 'header'));
    expect(keyed.map(({ route }) => route.path)).toContain('/transactions/transfers');
    for (const { places, root } of compiled) {
      const input = root.definition.args.find(({ name }) => name === 'input');
      const wanted =
        input !== undefined &&
        JSON.stringify(schema.getType(String(input.type).replace('!', ''))?.toConfig()).includes('idempotencyKey');
      expect(places.all.some(({ in: where, name }) => where === 'header' && name === 'Idempotency-Key')).toBe(wanted);
    }
  });
});

describe('a key with the scope', () => {
  // What else a route asks for would keep such a key out of all of it.
  test.each([
    ['profile:read', 'GET /users/me'],
    ['notifications:read', 'GET /notifications'],
    ['notifications:read', 'GET /notifications/{id}'],
    ['notifications:read', 'GET /notifications/unread-count'],
    ['notifications:read', 'GET /notifications/preferences'],
    ['notifications:read', 'GET /notifications/stream'],
    ['wallet:read', 'GET /wallet'],
    ['transactions:read', 'GET /transactions'],
    ['transfers:write', 'POST /transactions/transfers'],
    ['transfers:write', 'POST /transactions/payouts'],
    ['transfers:write', 'GET /transactions/payouts/{id}'],
    ['requests:write', 'POST /social/requests'],
    ['webhooks:write', 'GET /webhooks/endpoints'],
  ])('%s alone is enough for %s', (scope, name) => {
    const route = compiled.find(({ route: { method, path } }) => `${method} ${path}` === name);
    const isMet = (set: readonly (readonly string[])[]) => set.some((scopes) => scopes.every((each) => each === scope));
    expect(route?.requirements.scopeSets.filter((set) => !isMet(set))).toEqual([]);
  });
});

describe('the OpenAPI document', () => {
  test('is valid by the schema of OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(result).toEqual({ valid: true });
  });

  test('has every route, each with its answer and its problems', () => {
    expect(document.servers).toEqual([{ url: REST_PREFIX }]);
    for (const { route, refusals, statusOf } of compiled) {
      const operation = document.paths[route.path]?.[route.method.toLowerCase()];
      const statuses = Object.keys(operation?.responses ?? {}).map(Number);
      expect(statuses).toEqual(expect.arrayContaining([route.status ?? 200, 400, 429, 500, 503]));
      for (const { name } of refusals?.getValues() ?? [])
        expect(operation?.responses[statusOf(name)]?.description).toContain(`\`${name}\``);
    }
  });

  test('refers to nothing that it does not have, and keeps nothing that nobody refers to', () => {
    const text = JSON.stringify(document);
    const referred = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    expect([...referred].sort()).toEqual(Object.keys(document.components.schemas).sort());
  });

  test('says in words what everything is', () => {
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, { summary, description }] of Object.entries(methods))
        expect([path, method, summary, description]).toEqual([
          path,
          method,
          expect.stringMatching(/\w/),
          expect.stringMatching(/\w/),
        ]);
  });
});
