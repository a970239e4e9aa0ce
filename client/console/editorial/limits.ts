/** How much text the contracts accept, for the counters beside fields; a test holds these against the contracts. */
export const limits = {
  study: {
    title: 40,
    summary: 100,
    minutes: 60,
    blocks: 60,
    heading: 60,
    paragraph: 2000,
    quote: 600,
    checkQuestions: 3,
  },
  check: { stem: 200, option: 100, options: 5, explanation: 400 },
  question: { stem: 300, option: 120, options: 6, explanation: 600 },
  course: { title: 40, summary: 200, lessons: 20, prerequisites: 5 },
  exam: { title: 40, instructions: 500 },
  source: { issuer: 40, title: 80, documentNumber: 40, url: 300 },
} as const
