/** Words of the quiz. */
export const kindNames = { single: '单选', multiple: '多选', trueFalse: '判断', fillIn: '填空' } as const

/** Why a question is in the paper. */
export const reasonNames = { review: '复习', weak: '薄弱', new: '新题', drawn: null } as const
