/** What someone may do beyond their own lesson, as the interface says it. */
export const duties = { liaison: '联络员', organiser: '组织者' } as const
export type Duty = keyof typeof duties
