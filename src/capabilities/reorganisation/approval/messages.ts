import type { Lang } from '../../../platform/i18n/lang.ts'

/** What becomes of a committee: names are empty where nothing changes. */
export type CommitteeFate =
  | { readonly kind: 'ends' }
  | { readonly kind: 'merges'; readonly into: string }
  | {
      readonly kind: 'changes'
      readonly name: string
      readonly unit: string
      readonly parent: string
      readonly level: string
    }

interface About {
  readonly committee: string
  readonly title: string
  readonly day: string
}

/** Written into the committees' own rows, in the municipality's language. */
export const writtenWords = {
  committeeEnds: (title: string) => `Udvalget ophører: ${title}`,
  outsideArea: (title: string) => `Arbejder ikke længere i området: ${title}`,
  meetingReason: (title: string) => `Udvalget ophører ved organisationsændringen "${title}".`,
  takenBack: (title: string) => `Organisationsændringen "${title}" er trukket tilbage.`,
}

export const da = {
  mail: {
    greeting: (name: string) => `Hej ${name}`,
    approved: {
      subject: ({ committee, title }: About) => `${committee}: ${title}`,
      paragraph: ({ committee, title, day }: About) =>
        `Organisationsændringen "${title}" er godkendt. Den gælder fra ${day} og berører ${committee}.`,
    },
    withdrawn: {
      subject: ({ committee }: About) => `${committee}: organisationsændringen er trukket tilbage`,
      paragraph: ({ committee, title }: About) =>
        `Organisationsændringen "${title}" er trukket tilbage. ${committee} fortsætter som hidtil.`,
    },
    fate: (fate: CommitteeFate): string[] => {
      if (fate.kind === 'ends') return ['Udvalget ophører den dag. Pladser, hverv og poster ophører med det.']
      if (fate.kind === 'merges') {
        return [`Udvalget går op i ${fate.into}. Pladser, hverv og poster i det gamle udvalg ophører den dag.`]
      }
      return [
        ...(fate.name ? [`Udvalget får navnet ${fate.name}.`] : []),
        ...(fate.unit ? [`Udvalget hører fra den dag til ${fate.unit}.`] : []),
        ...(fate.parent ? [`Det får ${fate.parent} over sig.`] : []),
        ...(fate.level ? [`Det kommer på niveau ${fate.level}.`] : []),
      ]
    },
    open: 'Se udvalget i Medspil',
    footer: (municipality: string) => `Du får denne mail, fordi du er sekretær eller formand. Medspil, ${municipality}`,
  },
}

export type Messages = typeof da

export const en: Messages = {
  mail: {
    greeting: (name) => `Hello ${name}`,
    approved: {
      subject: ({ committee, title }) => `${committee}: ${title}`,
      paragraph: ({ committee, title, day }) =>
        `The reorganisation "${title}" is approved. It holds from ${day} and concerns ${committee}.`,
    },
    withdrawn: {
      subject: ({ committee }) => `${committee}: the reorganisation is withdrawn`,
      paragraph: ({ committee, title }) =>
        `The reorganisation "${title}" is withdrawn. ${committee} goes on as before.`,
    },
    fate: (fate) => {
      if (fate.kind === 'ends') return ['The committee ends that day. Its seats, mandates and posts end with it.']
      if (fate.kind === 'merges') {
        return [`The committee becomes part of ${fate.into}. Seats, mandates and posts of the old one end that day.`]
      }
      return [
        ...(fate.name ? [`The committee gets the name ${fate.name}.`] : []),
        ...(fate.unit ? [`From that day the committee belongs to ${fate.unit}.`] : []),
        ...(fate.parent ? [`It comes to stand under ${fate.parent}.`] : []),
        ...(fate.level ? [`It comes to level ${fate.level}.`] : []),
      ]
    },
    open: 'See the committee in Medspil',
    footer: (municipality) => `You get this mail because you are the secretary or the chair. Medspil, ${municipality}`,
  },
}

export const messages: Record<Lang, Messages> = { da, en }
