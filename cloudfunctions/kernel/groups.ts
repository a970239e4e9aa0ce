/** Groups smaller than this are not shown, so that nobody can be recognised in a number. */
export const GROUP_MINIMUM = 5
