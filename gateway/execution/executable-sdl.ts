import { type ConstDirectiveNode, type DirectiveNode, Kind, parse, print, visit } from 'graphql';

/** Features of the supergraph that this gateway enforces itself, through the requirement index. */
const ENFORCED_HERE = new Set(['authenticated', 'requiresScopes']);
const FEATURE_URL = /^https:\/\/specs\.apollo\.dev\/(\w+)\/v/;

/**
 * The supergraph without its authorisation features. @apollo/gateway refuses to load one that links them, because it would not
 * enforce them: here the operation gate does, from the full supergraph, and each subgraph does so again.
 */
export function executableSdl(supergraphSdl: string): string {
  const document = parse(supergraphSdl, { noLocation: true });
  return print(
    visit(document, {
      Directive: (node) => (ENFORCED_HERE.has(node.name.value) || ENFORCED_HERE.has(linkedFeature(node)) ? null : undefined),
      DirectiveDefinition: (node) => (ENFORCED_HERE.has(node.name.value) ? null : undefined),
      ScalarTypeDefinition: (node) => (ENFORCED_HERE.has(node.name.value.split('__')[0] ?? '') ? null : undefined),
    }),
  );
}

function linkedFeature(directive: DirectiveNode | ConstDirectiveNode): string {
  if (directive.name.value !== 'link') return '';
  const url = directive.arguments?.find(({ name }) => name.value === 'url')?.value;
  return url?.kind === Kind.STRING ? (FEATURE_URL.exec(url.value)?.[1] ?? '') : '';
}
