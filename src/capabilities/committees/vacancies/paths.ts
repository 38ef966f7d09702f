import { path } from '../../../platform/http/path.ts'

export const vacancyPaths = {
  vacancies: path('/vacancies'),
  newVacancy: path('/committees/:committeeId/seats/:seatId/vacancies'),
  vacancy: path('/vacancies/:vacancyId'),
  notices: path('/vacancies/:vacancyId/notices'),
  result: path('/vacancies/:vacancyId/result'),
  withdrawal: path('/vacancies/:vacancyId/withdrawal'),
}
