/** Errors of the way from draft to publication, shared by study items and questions. */
import { errorKind } from '../../kernel/errors'

export const editorialErrors = {
  draftNotFound: errorKind('DRAFT_NOT_FOUND', '没有找到这份稿件。'),
  draftChanged: errorKind('DRAFT_CHANGED', '这份稿件刚被别人改过，请刷新后再改；您写的内容还在这个页面上。'),
  notADraft: errorKind('NOT_A_DRAFT', '这份稿件已经送审或发布，不能再改；需要修改请先退回。'),
  notInReview: errorKind('NOT_IN_REVIEW', '这份稿件不在待审状态，请刷新后再看。'),
  secondEditorRequired: errorKind('SECOND_EDITOR_REQUIRED', '编审分离：自己写的稿件要由另一位编辑审核发布。'),
  nothingToWithdraw: errorKind(
    'NOTHING_TO_WITHDRAW',
    '这份稿件里没有您刚做的、可以撤回的改动，请刷新后再看。',
  ),
} as const
