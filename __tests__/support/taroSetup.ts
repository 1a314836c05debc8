process.env.TARO_ENV = 'h5'
Object.assign(globalThis, { QINGFENG_API: '', definePageConfig: () => undefined })
