/// <reference types="@tarojs/taro" />

declare module '*.scss'

declare module '*.png' {
  const path: string
  export default path
}

declare const QINGFENG_API: string

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
  }
}
