import type { DisputeKind } from '../rules.ts'

interface KindWords {
  readonly name: string
  /** Whether it is this kind, in plain words. */
  readonly choose: string
  readonly path: string
}

/** The kinds in plain words: how one knows them, and which way they go. */
export const kinds: Record<DisputeKind, KindWords> = {
  information_breach: {
    name: 'Brud på informationspligten',
    choose:
      'Ledelsen har besluttet noget stort, for eksempel afskedigelser, udlicitering eller en væsentlig ændring af arbejdet, uden først at informere og drøfte det (§ 7, stk. 4-6).',
    path: 'Medarbejdersiden beder straks og skriftligt om, at beslutningen trækkes tilbage. Ledelsen har 1 måned fra modtagelsen. Ellers går sagen direkte til Hovedudvalget.',
  },
  other_breach: {
    name: 'Et andet brud på aftalen eller en retningslinje',
    choose:
      'Noget er ikke drøftet, som det skulle, eller en retningslinje er ikke fulgt. Det er ikke en af de store beslutninger ovenfor.',
    path: 'Først jeres eget udvalg. Bliver I ikke enige, går sagen op, til sidst til Hovedudvalget.',
  },
  interpretation: {
    name: 'Hvordan MED-aftalen skal forstås',
    choose: 'I læser en bestemmelse i den lokale aftale forskelligt.',
    path: 'Direkte til Hovedudvalget, der fortolker aftalen. Svaret bliver til en fortolkning, som alle i MED kan finde.',
  },
  guideline: {
    name: 'Uenighed om en retningslinje',
    choose: 'I kan ikke blive enige om, hvad en retningslinje skal indeholde.',
    path: 'En kan-retningslinje drøftes i udvalget; derefter beslutter og begrunder ledelsen. Andre bliver i Hovedudvalget, til der er enighed.',
  },
  level: {
    name: 'Uenighed om det rette niveau',
    choose: 'I er uenige om, hvilket udvalg en sag hører til i.',
    path: 'Til udvalget over jer, eller hvor aftalen siger. Svaret bliver til en fortolkning.',
  },
}

export const kindsInEnglish: typeof kinds = {
  information_breach: {
    name: 'Breach of the information duty',
    choose:
      'Management has decided something major, such as dismissals, outsourcing or a substantial change of the work, without first informing about it and discussing it (§ 7, 4 to 6).',
    path: 'The employee side asks at once and in writing for the decision to be withdrawn. Management has 1 month from receipt. Otherwise the case goes directly to the main committee.',
  },
  other_breach: {
    name: 'Another breach of the agreement or a guideline',
    choose:
      'Something was not discussed as it should have been, or a guideline was not followed. It is not one of the major decisions above.',
    path: 'First your own committee. If you do not agree, the case goes up, in the end to the main committee.',
  },
  interpretation: {
    name: 'How the MED agreement is to be understood',
    choose: 'You read a clause of the local agreement differently.',
    path: 'Directly to the main committee, which interprets the agreement. The answer becomes an interpretation that all in MED can find.',
  },
  guideline: {
    name: 'Disagreement about a guideline',
    choose: 'You cannot agree on what a guideline is to say.',
    path: 'A may-guideline is discussed in the committee; then management decides and explains. Others stay in the main committee until there is agreement.',
  },
  level: {
    name: 'Disagreement about the right level',
    choose: 'You disagree on which committee a matter belongs to.',
    path: 'To the committee above you, or where the agreement says. The answer becomes an interpretation.',
  },
}
