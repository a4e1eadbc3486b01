// The subgraphs of the benchmark, in a process of their own: each has the product's schema, answers a request once from made-up data, and
// replays that answer from then on, so that what is measured is what stands before them.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import {
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { subgraphNames } from './operations.ts';

const SCALARS: Readonly<Record<string, unknown>> = {
  Int: 7,
  Float: 0.5,
  Boolean: true,
  Decimal: '12.34',
  BigInt: '1234',
  CurrencyCode: 'USD',
  CountryCode: 'BR',
  DateTime: '2026-11-22T13:37:00.000Z',
};
const LIST_SIZE = 2;

let lastId = 0;

function madeUp(type: GraphQLOutputType, fieldName: string, listSize: number, info: GraphQLResolveInfo): unknown {
  if (isNonNullType(type)) return madeUp(type.ofType, fieldName, listSize, info);
  if (isListType(type)) return Array.from({ length: listSize }, () => madeUp(type.ofType, fieldName, listSize, info));
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isObjectType(type)) return { __typename: type.name, listSize };
  if (isAbstractType(type)) return { __typename: info.schema.getPossibleTypes(type)[0]?.name, listSize };
  if (type.name === 'ID') {
    lastId += 1;
    return `${fieldName}_${String(lastId).padStart(26, '0')}`;
  }
  return SCALARS[type.name] ?? `A ${fieldName} as long as they are`;
}

const resolve: GraphQLFieldResolver<Record<string, unknown> | undefined, unknown> = (source, args, _context, info) => {
  if (info.fieldName === '_entities') return args.representations;
  const known = source?.[info.fieldName];
  if (known !== undefined) return known;
  const listSize = args.first ?? (info.fieldName === 'nodes' ? source?.listSize : LIST_SIZE) ?? LIST_SIZE;
  return madeUp(info.returnType, info.fieldName, listSize, info);
};

async function answer(schema: GraphQLSchema, body: string): Promise<string> {
  const { query, variables, operationName } = JSON.parse(body);
  const result = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    operationName,
    fieldResolver: resolve,
    typeResolver: (value) => (value as { __typename: string }).__typename,
  });
  return JSON.stringify(result);
}

const urls: Record<string, string> = {};
for (const name of subgraphNames) {
  const sdl = readFileSync(new URL(`../../subgraphs/${name}/schema.graphql`, import.meta.url), 'utf8');
  const schema = buildSubgraphSchema([{ typeDefs: parse(`${sharedTypeDefs}\n${sdl}`) }]);
  const answers = new Map<string, string>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const body = Buffer.concat(chunks).toString();
      let text = answers.get(body);
      if (text === undefined) {
        text = await answer(schema, body);
        answers.set(body, text);
      }
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
    });
  });
  await new Promise<void>((resolved) => server.listen(0, '127.0.0.1', resolved));
  urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
process.send?.({ urls });
