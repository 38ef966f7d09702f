import { path } from '../../platform/http/path.ts'

export const agreementPaths = {
  agreement: path('/agreement'),
  newVersion: path('/agreement/versions/new'),
  versions: path('/agreement/versions'),
  version: path('/agreement/versions/:agreementId'),
  details: path('/agreement/versions/:agreementId/details'),
  levels: path('/agreement/versions/:agreementId/levels'),
  newRule: path('/agreement/versions/:agreementId/rules/new'),
  rules: path('/agreement/versions/:agreementId/rules'),
  rule: path('/agreement/versions/:agreementId/rules/:ruleId'),
  ruleRemoval: path('/agreement/versions/:agreementId/rules/:ruleId/removal'),
  itemOrder: path('/agreement/versions/:agreementId/item-order'),
  newPart: path('/agreement/versions/:agreementId/parts/:part/new'),
  parts: path('/agreement/versions/:agreementId/parts/:part'),
  part: path('/agreement/versions/:agreementId/parts/:part/:partId'),
  partRemoval: path('/agreement/versions/:agreementId/parts/:part/:partId/removal'),
  differences: path('/agreement/versions/:agreementId/differences'),
  withdrawal: path('/agreement/versions/:agreementId/withdrawal'),
  closingDays: path('/agreement/closing-days'),
  closingDayRemoval: path('/agreement/closing-days/:day/removal'),
}
