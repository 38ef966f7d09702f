import { path } from '../../platform/http/path.ts'

export const wheelPaths = {
  wheel: path('/wheel'),
  pdf: path('/wheel.pdf'),
  followed: path('/wheel/followed'),
  template: path('/wheel/template'),
  items: path('/wheel/items'),
  item: path('/wheel/items/:wheelItemId'),
  itemChange: path('/wheel/items/:wheelItemId/change'),
  itemRemoval: path('/wheel/items/:wheelItemId/removal'),
  ofCommittee: path('/committees/:committeeId/wheel'),
  pdfOfCommittee: path('/committees/:committeeId/wheel.pdf'),
  adaptation: path('/committees/:committeeId/wheel/items/:wheelItemId/adaptation'),
  adaptationEnd: path('/committees/:committeeId/wheel/items/:wheelItemId/adaptation-end'),
}
