/** The load-bearing walls of docs/architecture.md, checked by `npm run check`. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Nothing imports itself by a detour.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'client-imports-types-only',
      comment: 'No validator and no server code travels to the phone or the browser.',
      severity: 'error',
      from: { path: '^client/' },
      to: {
        path: '^(cloudfunctions|localcloud|demo|miniprogram-runtime)/',
        pathNot:
          '^cloudfunctions/domains/(quiz/formats/|feedback/sealing/|message/templates\\.ts$|[^/]+/(proven|limits|parts)\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'shared-lines-are-pure',
      comment:
        'What the public log commits to, how long a text may be and how a file goes in parts is told by the same few lines on the server and in the clients; they know types only.',
      severity: 'error',
      from: { path: '^cloudfunctions/domains/[^/]+/(proven|limits|parts)\\.ts$' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-log-can-be-lifted-out',
      comment: 'Tree, proofs and checkpoints know nothing but hashes and signatures.',
      severity: 'error',
      from: { path: '^transparency-log/' },
      to: { path: '^(?!transparency-log/|node_modules/@noble/)' },
    },
    {
      name: 'formats-are-pure',
      comment:
        'What the console shares with the server by value reads and writes texts, and knows nothing else.',
      severity: 'error',
      from: { path: '^cloudfunctions/domains/quiz/formats/' },
      to: {
        path: '^cloudfunctions/(?!domains/quiz/formats/)|node_modules/(zod|wx-server-sdk)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'sealing-is-pure',
      comment: 'What seals and opens letters on phone and desk knows bytes and nothing of the server.',
      severity: 'error',
      from: { path: '^cloudfunctions/domains/feedback/sealing/' },
      to: {
        path: '^(?!cloudfunctions/domains/feedback/sealing/|transparency-log/hash\\.ts$|node_modules/@noble/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'production-knows-no-laptop',
      comment: 'Cloud functions and clients do not know that the local cloud, the demo or the tests exist.',
      severity: 'error',
      from: { path: '^(cloudfunctions|client)/' },
      to: { path: '^(localcloud|miniprogram-runtime|demo|tests|scripts)/' },
    },
    {
      name: 'localcloud-knows-no-product',
      comment: 'The local cloud and the mini-program runtime host anything; they can be lifted out.',
      severity: 'error',
      from: { path: '^(localcloud|miniprogram-runtime)/' },
      to: { path: '^(cloudfunctions|client|demo|tests|scripts)/' },
    },
    {
      name: 'kernel-knows-no-domain',
      severity: 'error',
      from: { path: '^cloudfunctions/kernel/' },
      to: { path: '^cloudfunctions/(?!kernel/)' },
    },
    {
      name: 'domains-meet-at-the-front-door',
      comment: 'A domain uses another one through its index or its contract, never its store.',
      severity: 'error',
      from: { path: '^cloudfunctions/domains/([^/]+)/' },
      to: {
        path: '^cloudfunctions/domains/[^/]+/',
        pathNot: '^cloudfunctions/domains/($1/|[^/]+/(index|contract|model|errors)\\.ts$)',
      },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules see no database, no SDK, no randomness; time and ids come in as arguments.',
      severity: 'error',
      from: { path: '^cloudfunctions/domains/[^/]+/rules\\.ts$' },
      to: {
        path: '^(cloudfunctions/kernel/(database|sdk|transaction|random|serve|log|paging)\\.ts|node_modules)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'one-place-for-the-sdk',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kernel/sdk\\.ts$' },
      to: { path: 'node_modules/wx-server-sdk' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(cloudfunctions|localcloud|miniprogram-runtime|demo)/',
        pathNot: '\\.(d\\.ts|json|wxml|wxss|css)$|config\\.ts$|/index\\.ts$|fixture',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data|\\.cache)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
}
