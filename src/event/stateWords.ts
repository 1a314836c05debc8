/** The states of an event, in the words of the interface. */
export const stateWords = { planned: '未开始', open: '签到中', ended: '已结束', void: '已作废' } as const
