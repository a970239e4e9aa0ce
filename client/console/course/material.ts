/** What a course can be made of; read once for form and preview. */
import { useQuery } from '@tanstack/react-query'
import { api } from '../api'

/** Published study items, newest first. */
export function useStudyItems() {
  return useQuery({ queryKey: ['course', 'material'], queryFn: () => api('course.material', {}) })
}

/** Published courses, newest first. */
export function useCatalogue() {
  return useQuery({ queryKey: ['course', 'catalogue'], queryFn: () => api('course.catalogue', {}) })
}

/** Published exams of the editor's organisations, newest first; the first page is all that a course may end with. */
export function useExams() {
  return useQuery({ queryKey: ['course', 'exams'], queryFn: () => api('exam.published', {}) })
}
