/** Also what someone else's session answers. */
export const gone = '没有找到这次学习，请返回后重新打开。'
export const over = '这次学习打开得太久了，请返回后重新打开，进度都在。'
