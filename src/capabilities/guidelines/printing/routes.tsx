import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { attachment } from '../../../platform/http/download.ts'
import { notFound } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { agreementOn } from '../../agreement/queries.ts'
import type { GuidelineDocument } from '../documents/document-model.ts'
import { messages as words } from '../messages.ts'
import { guidelinePaths } from '../paths.ts'
import { guidelinePage, type GuidelinePage } from '../queries.ts'
import { isGuideline, standingOf, textOn, type GuidelineText } from '../rules.ts'
import { bindsWords, coverageWords } from '../ui/guideline-words.tsx'
import { messages } from './messages.ts'

/** GET …/pdf: the text in force, or ?text= another. */
async function sendPdf(c: AppContext, actor: Actor): Promise<Response> {
  const { db, now } = c.var
  const found = await guidelinePage(db, actor, addressPart(c, 'guidelineId'), now)
  if (!found) return notFound(c)
  const { texts, title } = found.guideline
  const asked = c.req.query('text')
  const shown =
    asked === undefined ? (textOn(texts, today(now)) ?? texts[0]) : texts.find(({ number }) => String(number) === asked)
  if (!shown) return notFound(c)
  const bytes = await c.var.documents.render('guideline', await documentOf(c, found, shown))
  return attachment(bytes, 'pdf', title)
}

async function documentOf(c: AppContext, found: GuidelinePage, shown: GuidelineText): Promise<GuidelineDocument> {
  const { lang, installation, db, now } = c.var
  const on = today(now)
  const t = words[lang]
  const { guideline, files } = found
  const say = (day: GuidelineText['agreedOn']) => sayDate(day, lang, 'medium')
  const standing = standingOf(guideline, on)
  const agreement = shown.covers === 'levels' ? await agreementOn(db, on) : null
  const names = (files.get(shown.id) ?? []).map(({ name }) => name)
  const parties = [
    shown.managementName && t.partyManagement(shown.managementName),
    shown.employeeName && t.partyEmployee(shown.employeeName),
  ]
  return {
    lang,
    municipality: installation.municipality,
    kind: t.kinds[guideline.kind],
    state:
      'lastDay' in standing
        ? (standing.state === 'ended'
            ? t.states.ended
            : isGuideline(guideline.kind)
              ? t.states.under_notice
              : t.states.repealed_later)(say(standing.lastDay))
        : t.version(shown.number),
    title: guideline.title,
    binds: bindsWords(lang, guideline.kind, on),
    facts: [
      { term: t.covers, value: coverageWords(lang, shown, agreement) },
      { term: t.agreedBy, value: shown.committeeName ?? '' },
      { term: t.decidedByTerm, value: shown.decidedBy },
      { term: shown.committeeId === null ? t.decidedOn : t.agreedOn, value: say(shown.agreedOn) },
      { term: t.parties, value: isGuideline(guideline.kind) ? parties.filter(Boolean).join(', ') : '' },
      { term: t.validFromTerm, value: shown.validFrom === shown.agreedOn ? '' : say(shown.validFrom) },
      { term: t.publishedAtTerm, value: guideline.publishedAt },
      { term: t.reviseOn, value: guideline.reviseOn === null ? '' : say(guideline.reviseOn) },
    ],
    text: shown.text,
    noText: t.noText,
    note: shown.note === '' ? null : { heading: t.newInIt, text: shown.note },
    files: names.length === 0 ? null : { heading: t.files, names },
    foot: messages[lang].printedOn(say(on)),
    labels: { page: messages[lang].page, pageOf: messages[lang].pageOf },
  }
}

export const printingRoutes: readonly Route[] = [get(guidelinePaths.pdf, sendPdf)]
