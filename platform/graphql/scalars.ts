import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/**
 * The resolvers of the shared scalars: spread into a subgraph's resolvers. In code a DateTime is a Date, a BigInt a bigint, a URL a string,
 * the others strings. Subgraphs that don't declare a scalar simply don't use its resolver.
 */
interface ScalarRules<Internal> {
  readonly name: string;
  readonly serialize: (value: unknown) => string | undefined;
  /** The internal value, or undefined when the text is not one. */
  readonly parse: (text: string) => Internal | undefined;
  readonly expected: string;
  /** The same in JSON Schema, for whoever describes the graph to clients that do not speak GraphQL. */
  readonly jsonSchema: Readonly<Record<string, unknown>>;
}

const TEXT_MAX_LENGTH = 2_048;

function defineScalar<Internal>({
  name,
  serialize,
  parse,
  expected,
  jsonSchema,
}: ScalarRules<Internal>): GraphQLScalarType<Internal, string> {
  const read = (value: unknown): Internal => {
    const parsed = typeof value === 'string' && value.length <= TEXT_MAX_LENGTH ? parse(value) : undefined;
    if (parsed === undefined) throw new GraphQLError(`${name} must be ${expected}.`, { extensions: { code: 'BAD_USER_INPUT' } });
    return parsed;
  };
  return new GraphQLScalarType<Internal, string>({
    name,
    extensions: { jsonSchema },
    serialize: (value) => {
      const text = serialize(value);
      if (text === undefined) throw new TypeError(`${name} cannot represent a value of type ${typeof value}`);
      return text;
    },
    parseValue: read,
    parseLiteral: (node: ValueNode) =>
      read(node.kind === Kind.STRING || (name === 'BigInt' && node.kind === Kind.INT) ? node.value : null),
  });
}

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined);
const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);

const DECIMAL = /^-?\d{1,30}(?:\.\d{1,18})?$/;
const WHOLE = /^-?\d{1,40}$/;
const CURRENCY_CODE = /^[A-Z]{3}$/;
const COUNTRY_CODE = /^[A-Z]{2}$/;
const YEAR_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

const dateTime = defineScalar<Date>({
  name: 'DateTime',
  expected: 'a moment in RFC 3339, like "2026-11-22T13:37:00Z"',
  jsonSchema: { type: 'string', format: 'date-time' },
  serialize: (value) => {
    const moment = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : undefined;
    return moment === undefined || Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
  },
  parse: (text) => {
    if (!RFC_3339.test(text)) return undefined;
    const moment = new Date(text);
    if (Number.isNaN(moment.getTime())) return undefined;
    // Date rolls 30 February over to March; a day that doesn't exist is a mistake to be told of.
    const day = Number(text.slice(8, 10));
    const lastDay = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();
    return day > lastDay ? undefined : moment;
  },
});

const decimal = defineScalar<string>({
  name: 'Decimal',
  expected: 'a decimal number in a string, like "12.34"',
  jsonSchema: { type: 'string', pattern: DECIMAL.source },
  serialize: asText,
  parse: matching(DECIMAL),
});

const bigInt = defineScalar<bigint>({
  name: 'BigInt',
  expected: 'a whole number in a string, like "1234"',
  jsonSchema: { type: 'string', pattern: WHOLE.source },
  serialize: (value) =>
    typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value))
      ? value.toString()
      : typeof value === 'string' && /^-?\d+$/.test(value)
        ? value
        : undefined,
  parse: (text) => (WHOLE.test(text) ? BigInt(text) : undefined),
});

const currencyCode = defineScalar<string>({
  name: 'CurrencyCode',
  expected: 'an ISO 4217 code, like "USD"',
  jsonSchema: { type: 'string', pattern: CURRENCY_CODE.source },
  serialize: asText,
  parse: matching(CURRENCY_CODE),
});

const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

const countryCode = defineScalar<string>({
  name: 'CountryCode',
  expected: 'an ISO 3166-1 alpha-2 code, like "BR"',
  jsonSchema: { type: 'string', pattern: COUNTRY_CODE.source },
  serialize: asText,
  parse: (text) => (COUNTRY_CODE.test(text) && regionNames.of(text) !== undefined ? text : undefined),
});

const yearMonth = defineScalar<string>({
  name: 'YearMonth',
  expected: 'a month, like "2026-11"',
  jsonSchema: { type: 'string', pattern: YEAR_MONTH.source },
  serialize: asText,
  parse: matching(YEAR_MONTH),
});

const url = defineScalar<string>({
  name: 'URL',
  expected: 'an http or https address',
  jsonSchema: { type: 'string', format: 'uri' },
  serialize: (value) => (value instanceof URL ? value.href : asText(value)),
  parse: (text) => {
    const parsed = URL.parse(text);
    return parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? parsed.href : undefined;
  },
});

export const scalars = {
  DateTime: dateTime,
  Decimal: decimal,
  BigInt: bigInt,
  CurrencyCode: currencyCode,
  CountryCode: countryCode,
  YearMonth: yearMonth,
  URL: url,
} as const;
