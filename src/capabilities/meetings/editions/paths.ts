import { path } from '../../../platform/http/path.ts'

export const editionPaths = {
  fullWord: path('/meetings/:meetingId/minutes.docx'),
  short: path('/meetings/:meetingId/minutes/short'),
  shortPdf: path('/meetings/:meetingId/minutes/short.pdf'),
  shortWord: path('/meetings/:meetingId/minutes/short.docx'),
  board: path('/meetings/:meetingId/minutes/board'),
  boardPdf: path('/meetings/:meetingId/minutes/board.pdf'),
  boardWord: path('/meetings/:meetingId/minutes/board.docx'),
  item: path('/meetings/:meetingId/minutes/items/:itemId'),
  itemPdf: path('/meetings/:meetingId/minutes/items/:itemId/item.pdf'),
  itemWord: path('/meetings/:meetingId/minutes/items/:itemId/item.docx'),
}
