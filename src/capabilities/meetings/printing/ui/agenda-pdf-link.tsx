import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { agendaIsFixed, type Abilities, type Meeting } from '../../rules.ts'
import { linkWords } from '../messages.ts'
import { documentPaths } from '../paths.ts'

/** The agenda as a document: the draft for who prepare it, else what was sent, with closed items for who belong there. */
export function AgendaPdfLink({ lang, able, meeting }: { lang: Lang; able: Abilities; meeting: Meeting }) {
  const t = linkWords[lang]
  const at = { meetingId: meeting.id }
  if (able.prepares && agendaIsFixed(meeting) === null) {
    return <LinkButton href={documentPaths.agenda(at, { draft: '1' })}>{t.preview}</LinkButton>
  }
  if (meeting.agendaVersions.length === 0) return null
  const variant = able.belongs ? 'members' : undefined
  return <LinkButton href={documentPaths.agenda(at, { variant })}>{t.agenda}</LinkButton>
}
