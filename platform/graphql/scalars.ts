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
}

const TEXT_MAX_LENGTH = 2_048;

function defineScalar<Internal>({
  name,
  serialize,
  parse,
  expected,
}: ScalarRules<Internal>): GraphQLScalarType<Internal, string> {
  const read = (value: unknown): Internal => {
    const parsed = typeof value === 'string' && value.length <= TEXT_MAX_LENGTH ? parse(value) : undefined;
    if (parsed === undefined) throw new GraphQLError(`${name} must be ${expected}.`, { extensions: { code: 'BAD_USER_INPUT' } });
    return parsed;
  };
  return new GraphQLScalarType<Internal, string>({
    name,
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

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

const dateTime = defineScalar<Date>({
  name: 'DateTime',
  expected: 'a moment in RFC 3339, like "2026-11-22T13:37:00Z"',
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
  serialize: asText,
  parse: matching(/^-?\d{1,30}(?:\.\d{1,18})?$/),
});

const bigInt = defineScalar<bigint>({
  name: 'BigInt',
  expected: 'a whole number in a string, like "1234"',
  serialize: (value) =>
    typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value))
      ? value.toString()
      : typeof value === 'string' && /^-?\d+$/.test(value)
        ? value
        : undefined,
  parse: (text) => (/^-?\d{1,40}$/.test(text) ? BigInt(text) : undefined),
});

const currencyCode = defineScalar<string>({
  name: 'CurrencyCode',
  expected: 'an ISO 4217 code, like "USD"',
  serialize: asText,
  parse: matching(/^[A-Z]{3}$/),
});

const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

const countryCode = defineScalar<string>({
  name: 'CountryCode',
  expected: 'an ISO 3166-1 alpha-2 code, like "BR"',
  serialize: asText,
  parse: (text) => (/^[A-Z]{2}$/.test(text) && regionNames.of(text) !== undefined ? text : undefined),
});

const yearMonth = defineScalar<string>({
  name: 'YearMonth',
  expected: 'a month, like "2026-11"',
  serialize: asText,
  parse: matching(/^\d{4}-(?:0[1-9]|1[0-2])$/),
});

const url = defineScalar<string>({
  name: 'URL',
  expected: 'an http or https address',
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
