import { parser } from '@prometheus-io/lezer-promql';

/** The metrics that a query asks for, by Prometheus' own grammar. Throws where the query is none. */
export function metricsOf(query: string): string[] {
  const names: string[] = [];
  parser.parse(query).iterate({
    enter({ name, type, node }) {
      if (type.isError) throw new Error(`no query, from character ${node.from} on: ${query}`);
      const identifier = name === 'VectorSelector' ? node.getChild('Identifier') : null;
      if (identifier) names.push(query.slice(identifier.from, identifier.to));
    },
  });
  return names;
}
