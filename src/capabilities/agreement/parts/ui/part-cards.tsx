import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { agreementPaths } from '../../paths.ts'
import type { KeptAgreement } from '../../queries.ts'
import { partNames, type PartName } from '../../rules.ts'
import { isFromTemplate } from '../../templates/rules.ts'
import { messages } from '../messages.ts'
import { PartList, type PartLine } from './part-lists.tsx'

interface PartCardsProps {
  lang: Lang
  agreement: KeptAgreement
  /** Whether the reader may change this version now. */
  changeable: boolean
}

/** A card for each part, with its buttons for those who may change it. */
export function PartCards({ lang, agreement, changeable }: PartCardsProps) {
  const t = messages[lang]
  return (
    <>
      {partNames.map((part) => (
        <Card
          key={part}
          id={part}
          title={t.titles[part]}
          footer={
            changeable && (
              <LinkButton href={agreementPaths.newPart({ agreementId: agreement.id, part })}>{t.add[part]}</LinkButton>
            )
          }
        >
          <p class="meta">{t.leads[part]}</p>
          <PartList
            lang={lang}
            agreement={agreement}
            part={part}
            actionsFor={
              changeable
                ? (line) => <PartActions lang={lang} agreement={agreement} part={part} line={line} />
                : undefined
            }
          />
        </Card>
      ))}
    </>
  )
}

interface PartActionsProps {
  lang: Lang
  agreement: KeptAgreement
  part: PartName
  line: PartLine
}

function PartActions({ lang, agreement, part, line }: PartActionsProps) {
  const t = messages[lang]
  const ids = { agreementId: agreement.id, part, partId: line.id }
  return (
    <>
      <LinkButton small href={agreementPaths.part(ids)} label={t.changeOf(line.text)}>
        {t.change}
      </LinkButton>
      {part === 'items' && <Moves lang={lang} agreement={agreement} line={line} />}
      <Confirm
        lang={lang}
        opens={t.remove}
        action={agreementPaths.partRemoval(ids)}
        confirms={t.removeConfirm}
        hidden={{ version: agreement.version }}
      >
        <p>{t.removeText}</p>
      </Confirm>
    </>
  )
}

function Moves({ lang, agreement, line }: Omit<PartActionsProps, 'part'>) {
  const t = messages[lang]
  const action = agreementPaths.itemOrder({ agreementId: agreement.id })
  const hidden = (direction: string) => ({ version: agreement.version, id: line.id, direction })
  return (
    <>
      <ButtonForm small action={action} hidden={hidden('up')} label={t.upOf(line.text)}>
        {t.up}
      </ButtonForm>
      <ButtonForm small action={action} hidden={hidden('down')} label={t.downOf(line.text)}>
        {t.down}
      </ButtonForm>
    </>
  )
}

/** Says plainly what still stands with the template's own clause. */
export function TemplateNote({ lang, agreement }: { lang: Lang; agreement: KeptAgreement }) {
  const t = messages[lang]
  const rows = [agreement.rules, ...partNames.map((part) => agreement[part])].flat()
  const count = rows.filter(({ clause }) => isFromTemplate(clause)).length
  if (count === 0) return null
  return (
    <Notice lang={lang} tone="warn" title={t.templateTitle}>
      <p>{t.templateText(count)}</p>
    </Notice>
  )
}
