const { projects } = require('./jest.config')

/** Errands in a real browser against the real server, one after another; pictures go to reports/e2e/. */
module.exports = {
  watchman: false,
  rootDir: __dirname,
  transform: projects[0].transform,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/e2e/**/*.e2e.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  maxWorkers: 1,
  testTimeout: 900_000,
}
