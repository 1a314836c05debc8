const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
]

// What needs PostgreSQL (races, the cloud bundle) runs where DATABASE_URL names one.
const testPathIgnorePatterns = ['/node_modules/', '/__tests__/e2e/']
if (!process.env.DATABASE_URL) testPathIgnorePatterns.push('\\.(pg|race)\\.test\\.ts$')

// Jest's sandbox cannot require an ES module; this one is handed in from plain Node.
const esModules = { '^@libpdf/core$': '<rootDir>/__tests__/support/libpdf.ts' }

const shared = {
  // The only ES modules that swc can turn as they are.
  transform: { '^.+\\.(ts|tsx)$': swc, '/node_modules/@noble/.+\\.js$': swc },
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  testPathIgnorePatterns,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
}

module.exports = {
  watchman: false,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1200MB',
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'cloud',
      testMatch: ['<rootDir>/__tests__/{cloud,contract,content,scripts}/**/*.test.ts'],
      moduleNameMapper: esModules,
      testEnvironment: '<rootDir>/__tests__/support/environment.ts',
    },
    {
      ...shared,
      displayName: 'src',
      testMatch: ['<rootDir>/__tests__/src/**/*.test.{ts,tsx}'],
      testEnvironment: '<rootDir>/__tests__/support/environmentJsdom.ts',
      setupFiles: ['<rootDir>/__tests__/support/taroSetup.ts'],
      moduleNameMapper: {
        ...esModules,
        '\\.(css|scss|png)$': '<rootDir>/__tests__/support/style.js',
        '^@tarojs/taro$': '<rootDir>/__tests__/support/taro.ts',
        '^@tarojs/components$': '<rootDir>/__tests__/support/taroComponents.tsx',
      },
    },
  ],
}
