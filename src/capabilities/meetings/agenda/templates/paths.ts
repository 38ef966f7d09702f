import { path } from '../../../../platform/http/path.ts'

/** Those for all; ?committee= names the committee whose own are kept too. */
export const templatePaths = {
  texts: path('/agenda-texts'),
  blocks: path('/agenda-texts/blocks'),
  block: path('/agenda-texts/blocks/:blockId'),
  blockRemoval: path('/agenda-texts/blocks/:blockId/removal'),
  templates: path('/agenda-texts/templates'),
  template: path('/agenda-texts/templates/:templateId'),
  templateRemoval: path('/agenda-texts/templates/:templateId/removal'),
}
