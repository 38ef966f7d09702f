import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../../ui/components/empty-state/empty-state.tsx'
import { Form, FormButtons } from '../../../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { Pagination } from '../../../../../ui/components/pagination/pagination.tsx'
import { PeoplePicker } from '../../../../../ui/components/people-picker/people-picker.tsx'
import { structurePaths } from '../../../../structure/paths.ts'
import { committeePaths } from '../../../paths.ts'
import type { Candidate } from '../../../seats/queries.ts'
import { candidateChoice } from '../../../seats/ui/seat-forms.tsx'
import { Problems, type Shown } from '../../../ui/form-parts.tsx'
import { fieldFor } from '../input.ts'
import { messages } from '../messages.ts'
import { secretaryPaths } from '../paths.ts'
import type { WithoutSecretary } from '../queries.ts'

/** A body without a secretary, with what was searched for and chosen for it so far. */
export interface SecretaryLine extends WithoutSecretary {
  readonly search: string | undefined
  readonly found: readonly Candidate[] | undefined
  readonly chosen: Candidate | undefined
}

interface SecretariesPageProps {
  lang: Lang
  lines: readonly SecretaryLine[]
  all: number
  page: number
  pages: number
  shown: Shown | undefined
}

/** A person to choose for each body without a secretary; those left empty stay as they are. */
export function SecretariesPage({ lang, lines, all, page, pages, shown }: SecretariesPageProps) {
  const t = messages[lang]
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={t.title} lead={t.lead} />
      {lines.length === 0 ? (
        <EmptyState
          title={t.nothingTitle}
          action={<LinkButton href={structurePaths.structure()}>{t.toStructure}</LinkButton>}
        >
          {t.nothing}
        </EmptyState>
      ) : (
        <Card title={t.left(all)}>
          <p class="meta">{t.text}</p>
          <Form action={secretaryPaths.secretaries()} hidden={{ page }} label={t.save}>
            {lines.map((line) => (
              <Line key={line.id} lang={lang} line={line} error={shown?.errors[fieldFor(line.id)]} />
            ))}
            <FormButtons>
              <Button kind="primary">{t.save}</Button>
              <LinkButton kind="quiet" href={structurePaths.structure()}>
                {t.cancel}
              </LinkButton>
            </FormButtons>
          </Form>
          <Pagination
            lang={lang}
            page={page}
            pages={pages}
            hrefOf={(other) => secretaryPaths.secretaries({}, { page: String(other) })}
          />
        </Card>
      )}
    </>
  )
}

function Line({ lang, line, error }: { lang: Lang; line: SecretaryLine; error: string | undefined }) {
  const t = messages[lang]
  const choiceOf = (candidate: Candidate) => candidateChoice(candidate, t.outside)
  return (
    <PeoplePicker
      lang={lang}
      name={fieldFor(line.id)}
      label={t.secretary(line.name)}
      error={error}
      source={committeePaths.people({ committeeId: line.id })}
      search={line.search}
      found={line.found?.map(choiceOf)}
      chosen={line.chosen && choiceOf(line.chosen)}
    />
  )
}
