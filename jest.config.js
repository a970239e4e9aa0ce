/** One configuration for all tests; files that need a DOM say so with a docblock. */
module.exports = {
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  testEnvironment: 'node',
  transform: {
    '^.+\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These packages come as ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(@taroify|@noble|glass-easel|glass-easel-miniprogram-adapter)/)',
    '/dist/',
  ],
  moduleNameMapper: { '\\.(css|scss)$': '<rootDir>/tests/support/empty-style.js' },
  testTimeout: 60_000,
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/tests/support/count-reporter.js'],
}
