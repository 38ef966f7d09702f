import { LinkButton } from '../button/button.tsx'
import { LevelMark } from '../level-mark/level-mark.tsx'
import { PageHeader } from './page-header.tsx'

/** Stands at the top of the examples page, since a page has one h1. */
export const PageHeaderExample = ({ title }: { title: string }) => (
  <PageHeader
    title={title}
    lead={
      <>
        <LevelMark level={2}>Center-MED, Dagtilbud og Læring</LevelMark> · kl. 13.00–15.00 · Skolen Højager
      </>
    }
    actions={
      <>
        <LinkButton href="#button">Forhåndsvis PDF</LinkButton>
        <LinkButton href="#form" kind="primary">
          Nyt møde
        </LinkButton>
      </>
    }
  />
)
