// Who may import whom. The rules are docs/architecture.md's, in its order.

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that import one another can only be understood together.',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true },
    },
    {
      name: 'subgraphs-stand-alone',
      comment:
        'A subgraph imports platform and schema, never another subgraph: they meet through the graph, events and internal commands.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^(subgraphs|gateway|clients|infra|e2e|bench)/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'platform-has-no-domain',
      comment: 'The runtime knows no domain: it imports nothing of the house but itself.',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: '^(schema|subgraphs|gateway|clients|infra|e2e|bench)/' },
    },
    {
      name: 'schema-has-no-implementation',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^(subgraphs|gateway|clients|infra|e2e|bench)/' },
    },
    {
      name: 'doors-do-not-touch-tables',
      comment: "Resolvers, event handlers and internal commands parse, call the domain and map; the tables are the domain's.",
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/(resolvers|events|rpc)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^subgraphs/[^/]+/tables\\.ts$' },
    },
    {
      name: 'doors-do-not-call-one-another',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/(resolvers|events|rpc)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^subgraphs/[^/]+/(resolvers|events|rpc)/', pathNot: '^subgraphs/[^/]+/$1/' },
    },
    {
      name: 'domain-knows-no-door',
      comment: 'What a domain does is the same whichever door asks for it.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/domain/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^subgraphs/[^/]+/(resolvers|events|rpc|main\\.ts|subgraph\\.ts)', '^platform/graphql/'] },
    },
    {
      name: 'gateway-has-no-domain',
      comment: "Of the domains the gateway knows auth's internal commands alone, where it finds out who asks.",
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(schema/(events|proto)|subgraphs|clients|infra|e2e|bench)/' },
    },
    {
      name: 'clients-use-the-front-door',
      severity: 'error',
      from: { path: '^clients/' },
      to: { path: '^(platform|schema|subgraphs|gateway|infra|e2e|bench)/' },
    },
    {
      name: 'tests-stay-out-of-the-product',
      severity: 'error',
      from: { pathNot: ['\\.test\\.ts$', '^(platform/testing|e2e|bench|infra)/', '/test/', 'test-'] },
      to: { path: ['\\.test\\.ts$', '^platform/testing/', '^(e2e|bench)/', '/test/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['node_modules', '__generated__', '\\.local', '^infra/toolchain'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
