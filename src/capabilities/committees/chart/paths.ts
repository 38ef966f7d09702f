import { path } from '../../../platform/http/path.ts'

export const chartPaths = {
  chart: path('/committees/chart'),
  svg: path('/committees/chart.svg'),
  pdf: path('/committees/chart.pdf'),
}
