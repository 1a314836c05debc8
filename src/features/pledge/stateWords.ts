import type { Output } from '../../../contract/index'

export type MySigning = Output<'pledge.mine'>['items'][number]

export const stateWords: Record<MySigning['state'], string> = {
  valid: '有效',
  superseded: '已另签新版',
  withdrawn: '已撤回',
}

export const channelWords: Record<MySigning['channel'], string> = {
  phone: '手机手写签署',
  hall: '大会现场集体签订',
  paper: '纸上签署，由组织者登记',
}
