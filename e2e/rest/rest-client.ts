import { randomUUID } from 'node:crypto';
import type { OpenApiDocument } from '@mint/gateway/rest/openapi/openapi-types.ts';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export interface RestRequest {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what it is stands in the document, which it has been held to.
  readonly body: any;
}

/** A client that holds every answer to the OpenAPI document: its status, its type, and all of its body. */
export class RestClient {
  readonly #url: string;
  readonly #document: OpenApiDocument;
  readonly #ajv: Ajv2020;
  readonly #validators = new Map<string, ValidateFunction>();
  readonly #templates: readonly { readonly template: string; readonly pattern: RegExp }[];
  /** Routes that answered with what they are for, e.g. `GET /wallet`. */
  readonly #answered = new Set<string>();

  private constructor(url: string, document: OpenApiDocument) {
    this.#url = url;
    this.#document = closed(document) as OpenApiDocument;
    this.#ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(this.#document, 'openapi');
    this.#templates = Object.keys(document.paths)
      // What is spelt out comes before what may be anything.
      .sort((a, b) => a.split('{').length - b.split('{').length)
      .map((template) => ({ template, pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  /** Opens the face of a gateway, whose GraphQL address is given. */
  static async open(graphqlUrl: string): Promise<RestClient> {
    const url = new URL('/api/v1', graphqlUrl).href;
    const answer = await fetch(`${url}/openapi.json`);
    return new RestClient(url, (await answer.json()) as OpenApiDocument);
  }

  /** Routes of the document whose path is like this, and which have not answered with what they are for. */
  unanswered(path: RegExp): readonly string[] {
    return Object.entries(this.#document.paths)
      .filter(([template]) => path.test(template))
      .flatMap(([template, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${template}`))
      .filter((route) => !this.#answered.has(route))
      .sort();
  }

  /** Asks, and throws when the document does not have the answer. */
  async ask(method: string, path: string, { token, body, headers }: RestRequest = {}): Promise<RestAnswer> {
    const response = await fetch(this.#url + path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const answer = { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
    this.#hold(method, path, answer);
    return answer;
  }

  /** The same for what moves money: with an idempotency key, a new one unless it is given. */
  pay(path: string, token: string, body: unknown, key: string = randomUUID()): Promise<RestAnswer> {
    return this.ask('POST', path, { token, body, headers: { 'idempotency-key': key } });
  }

  #hold(method: string, path: string, { status, headers, body }: RestAnswer): void {
    const [bare = ''] = path.split('?');
    const template = this.#templates.find(({ pattern }) => pattern.test(bare))?.template;
    const described = template === undefined ? undefined : this.#document.paths[template]?.[method.toLowerCase()];
    const response = described?.responses[status];
    const said = `${method} ${path} answered ${status} ${JSON.stringify(body)}`;
    if (template === undefined || response === undefined) throw new Error(`${said}, which the document does not have`);
    const type = headers.get('content-type')?.split(';')[0];
    if (response.content === undefined ? body !== null : type === undefined || response.content[type] === undefined)
      throw new Error(`${said} as ${type}, which the document does not have`);
    if (type !== undefined) {
      const validate = this.#validator(['paths', template, method.toLowerCase(), 'responses', String(status), 'content', type]);
      if (!validate(body)) throw new Error(`${said}, but: ${this.#ajv.errorsText(validate.errors)}`);
    }
    if (status < 300) this.#answered.add(`${method} ${template}`);
  }

  #validator(path: readonly string[]): ValidateFunction {
    const pointer = [...path, 'schema'].map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
    const $ref = `openapi#/${pointer.join('/')}`;
    let validate = this.#validators.get($ref);
    if (validate === undefined) {
      validate = this.#ajv.compile({ $ref });
      this.#validators.set($ref, validate);
    }
    return validate;
  }
}

/** The document with every object closed: clients take what they don't know as it comes, these tests do not. */
function closed(value: unknown, partOfAnother = false): unknown {
  if (Array.isArray(value)) return value.map((item) => closed(item, partOfAnother));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner, key === 'allOf')]));
  const object = fields.properties !== undefined && !partOfAnother;
  return object ? { additionalProperties: false, ...fields } : fields;
}
