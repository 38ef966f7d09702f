type Params = Record<string, string | number>

export interface MailFacts {
  readonly from: string
  readonly to: string
  readonly purpose: string
  readonly due: string
}

/** Words that are written into a case presentation: content, so in the language of the matter itself. */
export const contentWords = { presentation: 'Sagen, som den blev sendt', decision: 'Det kom der ud af mødet' }

export const da = {
  title: 'Sager på vej',
  error: 'Fejl: ',
  journeyTitle: (title: string) => `Sagens rejse: ${title}`,
  to: (name: string) => `til ${name}`,
  from: (name: string) => `fra ${name}`,
  between: (from: string, to: string) => `Fra ${from} til ${to}`,
  due: (date: string) => `Frist ${date}`,
  dueWithClause: (date: string, clause: string) => `Frist ${date} (${clause})`,
  list: {
    lead: 'Sager, der er sendt mellem udvalgene, og som venter på modtagelse, behandling eller svar.',
    arrived: 'Kommet til dit udvalg',
    sent: 'Sendt herfra og ikke besvaret endnu',
    sentToMany: 'Sendt herfra til mange',
    settled: 'Afsluttet for nylig',
    count: (n: number) => (n === 1 ? '1 sag' : `${n} sager`),
    emptyTitle: 'Ingen sager på vej',
    empty: 'Når et andet udvalg sender en sag til dit udvalg, eller I sender en videre, kan den følges her.',
    emptyHow: 'Sekretær, formand og næstformand sender en sag videre fra punktet på mødets side.',
    emptyNoCommittee:
      'Her samles de sager, der sendes mellem udvalgene. Du sidder ikke i et udvalg, men du kan følge en sag fra det møde, hvor den blev behandlet.',
    toMeetings: 'Se møderne',
    nothingArrived: 'Ingen sager venter på jer.',
    nothingSent: 'Ingen sager herfra venter på svar.',
    journey: 'Følg sagen',
  },
  page: {
    sentBy: (name: string, moment: string) => `Sendt af ${name} ${moment}`,
    sentAt: (moment: string) => `Sendt ${moment}`,
    purpose: 'Formål',
    from: 'Fra',
    to: 'Til',
    due: 'Svarfrist',
    cameFrom: 'Behandlet på',
    itemAt: (number: number, date: string) => `punkt ${number}, mødet den ${date}`,
    message: 'Besked fra afsenderen',
    noMessage: 'Afsenderen skrev ingen besked.',
    matter: 'Sagen, som den blev sendt',
    presentation: 'Sagsfremstilling',
    recommendation: 'Indstilling',
    decision: 'Beslutning',
    attachments: 'Bilag',
    noPresentation: 'Der er ingen sagsfremstilling.',
    whatNow: 'Hvad gør I nu?',
    receipt: 'Kvittér for modtagelsen',
    receiptText: 'Så kan afsenderen se, at sagen er kommet frem.',
    placement: 'Sæt på en dagsorden',
    placementText: 'Sagen bliver sidste punkt på dagsordenen. I kan rette teksten og flytte punktet.',
    meeting: 'Møde',
    place: 'Sæt på dagsordenen',
    noMeetings: 'Udvalget har ingen kommende møder, hvor dagsordenen stadig kan ændres.',
    planMeeting: 'Planlæg et møde',
    afterDue: 'efter fristen',
    dueBefore: (due: string, meeting: string) => `Fristen er ${due}, og det næste møde er først ${meeting}.`,
    instead: (from: string, mayNote: boolean) =>
      mayNote
        ? `I kan planlægge et tidligere møde, tage sagen til efterretning med begge nøgler eller skrive til sekretæren i ${from} om en anden frist.`
        : `I kan planlægge et tidligere møde eller skrive til sekretæren i ${from} om en anden frist.`,
    planEarlier: 'Planlæg et tidligere møde',
    reply: 'Svar afsenderen',
    replyHint: 'Svaret kan læses af alle medarbejdere. Sekretæren i afsenderudvalget får besked.',
    replyFromMinutes: 'Forslaget er hentet fra referatet. Ret det til, før du sender.',
    replyTooEarly: 'Når referatet er sendt ud, foreslås svaret ud fra beslutningen.',
    send: 'Send svaret',
    answer: 'Svar',
    answeredBy: (name: string, moment: string) => `Svaret af ${name} ${moment}`,
    answeredAt: (moment: string) => `Svaret ${moment}`,
    answerClosed: 'Svaret kan kun læses af de to udvalg, fordi punktet er lukket.',
    journey: 'Sagens rejse indtil nu',
    wholeJourney: 'Se hele rejsen',
    waitsFor: (committee: string) =>
      `${committee} har sagen. Sekretær, formand og næstformand der kan kvittere og svare.`,
    passFurther: 'Send videre herfra',
  },
  journey: {
    lead: (n: number) => (n === 1 ? 'Sagen er sendt videre én gang.' : `Sagen er sendt videre ${n} gange.`),
    picture: 'Sagens vej mellem udvalgene',
    pictureText: (steps: string) => `Sagens vej: ${steps}. De samme oplysninger står i listen herunder.`,
    legs: 'Trin for trin',
    sent: (day: string) => `Sendt ${day}`,
    received: (day: string) => `Modtaget ${day}`,
    notReceived: 'Ikke kvitteret for endnu',
    placed: (day: string) => `På dagsordenen til mødet den ${day}`,
    placedDraft: 'Sat på et kommende møde',
    outcome: (outcome: string) => `Beslutning: ${outcome}`,
    minutesAwaited: 'Referatet er ikke sendt ud endnu',
    closedThere: 'Behandlet på et lukket punkt',
    replied: (day: string) => `Besvaret ${day}`,
    passedOn: (day: string) => `Sendt videre ${day}`,
    open: 'Se videresendelsen',
    arrow: { done: 'til tiden', late: 'over tid', running: 'undervejs' },
  },
  waiting: {
    arrived: (from: string, title: string) => `Sag fra ${from}: ${title}`,
  },
  refusals: {
    item_not_published: 'Punktet kan først sendes videre, når dagsordenen eller referatet er sendt ud.',
    item_closed:
      'Punktet er lukket og kan ikke sendes til et andet udvalg. Åbn det på dagsordenen, hvis grunden er faldet bort.',
    to_itself: 'Sagen kan ikke sendes til det udvalg, den kommer fra. Vælg et andet udvalg.',
    committee_unknown: 'Udvalget findes ikke længere. Vælg et andet.',
    already_referred: (params: Params) =>
      `Punktet er allerede sendt til ${params['committee'] ?? ''}, som ikke har svaret endnu. Afvent svaret, eller skriv til deres sekretær.`,
    nothing_above: (params: Params) =>
      `Der er ikke noget niveau over ${params['committee'] ?? ''}. Vælg et andet formål.`,
    due_missing: 'Aftalen har ingen frist for den retning. Sæt selv en svarfrist.',
    due_past: 'Svarfristen er passeret. Vælg i dag eller en senere dag.',
    due_not_working_day: 'Svarfristen skal være en hverdag. Vælg en anden dag.',
    already_received: 'Der er allerede kvitteret for sagen.',
    already_placed: 'Sagen er allerede sat på en dagsorden.',
    already_answered: 'Sagen er allerede besvaret.',
    already_noted: 'Sagen er allerede taget til efterretning.',
    already_returned: 'Sagen er returneret til afsenderen.',
    only_information:
      'Kun sager til orientering kan tages til efterretning uden for et møde. Sæt sagen på en dagsorden, eller svar.',
    key_not_yours: 'Formand og næstformand er spurgt. Kun de kan dreje deres nøgle.',
    key_is_turned: 'Din nøgle er allerede drejet.',
    keys_of_two_people: 'De to nøgler skal drejes af to forskellige personer.',
    return_is_settled: 'Sagen er allerede sendt videre eller afsluttet.',
    no_next_meeting: 'Udvalget har ingen kommende møder, hvor dagsordenen stadig kan ændres. Planlæg et møde først.',
  },
  mail: {
    greeting: (name: string) => `Hej ${name}`,
    open: 'Se sagen',
    footer: (municipality: string) => `Sendt af Medspil for ${municipality}. Mailen kan ikke besvares.`,
    sent: {
      subject: ({ committee, title }: { committee: string; title: string }) => `Sag fra ${committee}: ${title}`,
      preheader: (facts: MailFacts) => `${facts.purpose}. Frist ${facts.due}.`,
      paragraphs: (facts: MailFacts) => [
        `${facts.from} har sendt en sag til ${facts.to}.`,
        `${facts.purpose}. Frist: ${facts.due}.`,
        'Kvittér for modtagelsen, og sæt sagen på en dagsorden, eller svar.',
      ],
    },
    reminder: {
      subject: ({ committee, title }: { committee: string; title: string }) =>
        `Påmindelse om sag fra ${committee}: ${title}`,
      preheader: (facts: MailFacts) => `Der er ikke kvitteret endnu. Frist ${facts.due}.`,
      paragraphs: (facts: MailFacts) => [
        `${facts.from} har sendt en sag til ${facts.to}, som ikke har kvitteret for den endnu.`,
        `${facts.purpose}. Frist: ${facts.due}.`,
        'Kvittér for modtagelsen, og sæt sagen på en dagsorden, eller svar. Hører den ikke til hos jer, så send den tilbage.',
      ],
    },
    replied: {
      subject: ({ committee, title }: { committee: string; title: string }) => `Svar fra ${committee}: ${title}`,
      preheader: (facts: MailFacts) => `${facts.to} har svaret.`,
      paragraphs: (facts: MailFacts) => [`${facts.to} har svaret på den sag, som ${facts.from} sendte.`],
    },
    returned: {
      subject: ({ committee, title }: { committee: string; title: string }) => `Returneret af ${committee}: ${title}`,
      preheader: (facts: MailFacts) => `${facts.to} mener, at sagen hører til et andet sted.`,
      paragraphs: (facts: MailFacts) => [
        `${facts.to} har returneret den sag, som ${facts.from} sendte, med en begrundelse.`,
        'Send sagen videre til det rette udvalg, eller afslut den.',
      ],
    },
    noting: {
      subject: ({ committee, title }: { committee: string; title: string }) =>
        `Tag til efterretning: ${title} (fra ${committee})`,
      preheader: (facts: MailFacts) => `${facts.to} bruger din nøgle uden for et møde.`,
      paragraphs: (facts: MailFacts) => [
        `${facts.from} har sendt en sag til orientering til ${facts.to}.`,
        'Formand og næstformand kan tage den til efterretning uden for et møde, hver med sin nøgle. Skal den drøftes, så sæt den på en dagsorden i stedet.',
      ],
    },
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Matters on their way',
  error: 'Error: ',
  journeyTitle: (title) => `The matter’s journey: ${title}`,
  to: (name) => `to ${name}`,
  from: (name) => `from ${name}`,
  between: (from, to) => `From ${from} to ${to}`,
  due: (date) => `Due ${date}`,
  dueWithClause: (date, clause) => `Due ${date} (${clause})`,
  list: {
    lead: 'Matters sent between committees that are waiting to be received, handled or answered.',
    arrived: 'Arrived at your committee',
    sent: 'Sent from here and not answered yet',
    sentToMany: 'Sent from here to many',
    settled: 'Recently finished',
    count: (n) => (n === 1 ? '1 matter' : `${n} matters`),
    emptyTitle: 'No matters on their way',
    empty: 'When another committee sends a matter to yours, or you pass one on, it can be followed here.',
    emptyHow: 'Secretary, chair and vice-chair pass a matter on from the item on the meeting’s page.',
    emptyNoCommittee:
      'Here are the matters that are sent between committees. You do not sit on a committee, but you can follow a matter from the meeting where it was handled.',
    toMeetings: 'See the meetings',
    nothingArrived: 'No matters are waiting for you.',
    nothingSent: 'No matters from here are waiting for a reply.',
    journey: 'Follow the matter',
  },
  page: {
    sentBy: (name, moment) => `Sent by ${name}, ${moment}`,
    sentAt: (moment) => `Sent ${moment}`,
    purpose: 'Purpose',
    from: 'From',
    to: 'To',
    due: 'Due',
    cameFrom: 'Handled at',
    itemAt: (number, date) => `item ${number}, the meeting on ${date}`,
    message: 'Message from the sender',
    noMessage: 'The sender wrote no message.',
    matter: 'The matter as it was sent',
    presentation: 'Case presentation',
    recommendation: 'Recommendation',
    decision: 'Decision',
    attachments: 'Attachments',
    noPresentation: 'There is no case presentation.',
    whatNow: 'What will you do now?',
    receipt: 'Give a receipt',
    receiptText: 'Then the sender can see that the matter has arrived.',
    placement: 'Put on an agenda',
    placementText: 'The matter becomes the last item of the agenda. You can edit the text and move the item.',
    meeting: 'Meeting',
    place: 'Put on the agenda',
    noMeetings: 'The committee has no coming meetings whose agenda can still be changed.',
    planMeeting: 'Plan a meeting',
    afterDue: 'after the due date',
    dueBefore: (due, meeting) => `It is due ${due}, and the next meeting is not until ${meeting}.`,
    instead: (from, mayNote) =>
      mayNote
        ? `You can plan an earlier meeting, note the matter with both keys, or write to the secretary of ${from} about another date.`
        : `You can plan an earlier meeting, or write to the secretary of ${from} about another date.`,
    planEarlier: 'Plan an earlier meeting',
    reply: 'Reply to the sender',
    replyHint: 'The reply can be read by all employees. The secretary of the sending committee is told.',
    replyFromMinutes: 'The suggestion comes from the minutes. Adjust it before you send it.',
    replyTooEarly: 'When the minutes are published, a reply is suggested from the decision.',
    send: 'Send the reply',
    answer: 'Reply',
    answeredBy: (name, moment) => `Answered by ${name}, ${moment}`,
    answeredAt: (moment) => `Answered ${moment}`,
    answerClosed: 'The reply can only be read by the two committees, because the item is closed.',
    journey: 'The journey so far',
    wholeJourney: 'See the whole journey',
    waitsFor: (committee) =>
      `${committee} has the matter. Its secretary, chair and vice-chair can give a receipt and reply.`,
    passFurther: 'Pass on from here',
  },
  journey: {
    lead: (n) => (n === 1 ? 'The matter has been passed on once.' : `The matter has been passed on ${n} times.`),
    picture: 'The matter’s way between the committees',
    pictureText: (steps) => `The matter’s way: ${steps}. The same facts are in the list below.`,
    legs: 'Step by step',
    sent: (day) => `Sent ${day}`,
    received: (day) => `Received ${day}`,
    notReceived: 'No receipt yet',
    placed: (day) => `On the agenda of the meeting on ${day}`,
    placedDraft: 'Put on a coming meeting',
    outcome: (outcome) => `Decision: ${outcome}`,
    minutesAwaited: 'The minutes are not published yet',
    closedThere: 'Handled as a closed item',
    replied: (day) => `Answered ${day}`,
    passedOn: (day) => `Passed on ${day}`,
    open: 'See this step',
    arrow: { done: 'on time', late: 'overdue', running: 'under way' },
  },
  waiting: {
    arrived: (from, title) => `Matter from ${from}: ${title}`,
  },
  refusals: {
    item_not_published: 'The item can be passed on once the agenda or the minutes are published.',
    item_closed:
      'The item is closed and cannot go to another committee. Open it on the agenda if the ground has ceased.',
    to_itself: 'A matter cannot be sent to the committee it comes from. Choose another.',
    committee_unknown: 'The committee does not exist any more. Choose another.',
    already_referred: (params) =>
      `The item has already been sent to ${params['committee'] ?? ''}, which has not answered yet. Await the reply, or write to their secretary.`,
    nothing_above: (params) => `There is no level above ${params['committee'] ?? ''}. Choose another purpose.`,
    due_missing: 'The agreement has no clock for that direction. Set a due date yourself.',
    due_past: 'The due date has passed. Choose today or a later day.',
    due_not_working_day: 'The due date must be a working day. Choose another day.',
    already_received: 'A receipt has already been given.',
    already_placed: 'The matter is already on an agenda.',
    already_answered: 'The matter has already been answered.',
    already_noted: 'The matter has already been noted.',
    already_returned: 'The matter has been returned to its sender.',
    only_information: 'Only matters for information can be noted outside a meeting. Put it on an agenda, or reply.',
    key_not_yours: 'Chair and vice-chair have been asked. Only they can turn their keys.',
    key_is_turned: 'Your key is already turned.',
    keys_of_two_people: 'The two keys must be turned by two different people.',
    return_is_settled: 'The matter has already been sent on or ended.',
    no_next_meeting: 'The committee has no coming meeting whose agenda can still be changed. Plan a meeting first.',
  },
  mail: {
    greeting: (name) => `Hello ${name}`,
    open: 'See the matter',
    footer: (municipality) => `Sent by Medspil for ${municipality}. This mail cannot be answered.`,
    sent: {
      subject: ({ committee, title }) => `Matter from ${committee}: ${title}`,
      preheader: (facts) => `${facts.purpose}. Due ${facts.due}.`,
      paragraphs: (facts) => [
        `${facts.from} has sent a matter to ${facts.to}.`,
        `${facts.purpose}. Due: ${facts.due}.`,
        'Give a receipt, and put the matter on an agenda or reply.',
      ],
    },
    reminder: {
      subject: ({ committee, title }) => `Reminder of a matter from ${committee}: ${title}`,
      preheader: (facts) => `Not acknowledged yet. Due ${facts.due}.`,
      paragraphs: (facts) => [
        `${facts.from} has sent a matter to ${facts.to}, which has not acknowledged it yet.`,
        `${facts.purpose}. Due: ${facts.due}.`,
        'Acknowledge it, and put it on an agenda, or reply. If it does not belong with you, send it back.',
      ],
    },
    replied: {
      subject: ({ committee, title }) => `Reply from ${committee}: ${title}`,
      preheader: (facts) => `${facts.to} has replied.`,
      paragraphs: (facts) => [`${facts.to} has replied to the matter that ${facts.from} sent.`],
    },
    returned: {
      subject: ({ committee, title }) => `Returned by ${committee}: ${title}`,
      preheader: (facts) => `${facts.to} thinks that the matter belongs elsewhere.`,
      paragraphs: (facts) => [
        `${facts.to} has returned the matter that ${facts.from} sent, with a reason.`,
        'Send the matter on to the right committee, or end it.',
      ],
    },
    noting: {
      subject: ({ committee, title }) => `To be noted: ${title} (from ${committee})`,
      preheader: (facts) => `${facts.to} needs your key outside a meeting.`,
      paragraphs: (facts) => [
        `${facts.from} has sent a matter for information to ${facts.to}.`,
        'Chair and vice-chair can note it outside a meeting, each with their key. If it is to be discussed, put it on an agenda instead.',
      ],
    },
  },
}

export const messages = { da, en }

export const notices = {
  dispatch_reminded: {
    da: 'Påmindelsen er sendt til dem, der ikke har kvitteret.',
    en: 'The reminder has been sent to those who have not acknowledged the matter.',
  },
  referral_sent: {
    da: 'Sagen er sendt videre. Modtagerne får besked.',
    en: 'The matter has been passed on. The receivers are told.',
  },
  referral_received: { da: 'Der er kvitteret for sagen.', en: 'The receipt has been given.' },
  referral_placed: { da: 'Sagen er sat på dagsordenen.', en: 'The matter has been put on the agenda.' },
  referral_replied: { da: 'Svaret er sendt.', en: 'The reply has been sent.' },
  referral_noting_asked: {
    da: 'Formand og næstformand er bedt om at tage sagen til efterretning.',
    en: 'Chair and vice-chair have been asked to note the matter.',
  },
  referral_noted: { da: 'Din nøgle er drejet.', en: 'Your key is turned.' },
  referral_returned: {
    da: 'Sagen er returneret. Afsenderen får besked om begrundelsen.',
    en: 'The matter has been returned. The sender is told why.',
  },
  referral_sent_on: { da: 'Sagen er sendt videre til det rette udvalg.', en: 'The matter has been sent on.' },
  referral_return_ended: { da: 'Sagen er afsluttet her.', en: 'The matter has been ended here.' },
  referrals_received: { da: 'Der er kvitteret for de valgte sager.', en: 'The chosen matters have been received.' },
  referrals_placed: {
    da: 'De valgte sager er sat på udvalgets næste dagsorden.',
    en: 'The chosen matters are on the next agenda.',
  },
  referrals_noted: {
    da: 'De valgte sager tages til efterretning, når begge nøgler er drejet.',
    en: 'The chosen matters are noted when both keys are turned.',
  },
}
