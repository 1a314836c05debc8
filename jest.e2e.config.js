/** Errands in a real browser against the real server, two at a time, since each mostly reads and waits; pictures go to reports/e2e/. */
module.exports = {
  watchman: false,
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/e2e/**/*.e2e.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  globalSetup: '<rootDir>/__tests__/e2e/support/built.ts',
  maxWorkers: 2,
  testTimeout: 900_000,
}
