import { constitutionArticles } from './articles/constitution'
import { historyArticles } from './articles/history'
import { lawArticles } from './articles/law'
import { lifeArticles } from './articles/life'
import { partyArticles } from './articles/party'
import { procedureArticles } from './articles/procedure'
import { safetyArticles } from './articles/safety'
import type { ArticleData } from './types'

/** All demo study items. */
export const articles: ArticleData[] = [
  ...constitutionArticles,
  ...partyArticles,
  ...procedureArticles,
  ...historyArticles,
  ...lawArticles,
  ...safetyArticles,
  ...lifeArticles,
]
