/** What script adds to a page that already works. */
export const da = {
  working: 'Arbejder …',
  standings: {
    saved: 'Gemt',
    typing: 'Skriver …',
    sending: 'Gemmer …',
    no_net: 'Ingen forbindelse. Det, du skriver, ligger på denne maskine og sendes, når der er net igen.',
    clash: 'Ikke gemt endnu: vælg mellem teksterne herunder.',
    refused: 'Ikke gemt.',
  },
  signedOutKept:
    'Du er ikke logget ind længere. Log ind i et andet faneblad, og vend tilbage hertil. Det, du har skrevet, ligger her imens.',
  clashTitle: 'En anden har ændret det samme imens. Intet er gået tabt; vælg, hvad der skal stå.',
  clashYours: 'Din tekst',
  clashStored: 'Gemt af den anden',
  clashBoth: 'Behold begge',
  clashOurs: 'Behold min',
  clashTheirs: 'Behold den andens',
  keptOffer: 'Du har skrevet noget her, som ikke blev gemt.',
  keptRestore: 'Hent det frem',
  keptDiscard: 'Smid det væk',
  toolbar: 'Formatering',
  bold: 'Fed',
  italic: 'Kursiv',
  bullets: 'Punkter',
  numbers: 'Tal',
  link: 'Link',
  undo: 'Fortryd',
  linkAddress: 'Adresse (https://… eller mailto:…)',
  linkApply: 'Sæt link',
  linkRemove: 'Fjern link',
  linkInvalid: 'Adressen skal begynde med https://, http:// eller mailto:',
  picturesLeftOut: (count: number) =>
    `${count === 1 ? 'Et billede' : `${count} billeder`} kom ikke med: teksten kan ikke rumme billeder. Vedhæft dem som bilag.`,
  suggestions: 'Forslag',
  found: (count: number) => (count === 1 ? '1 forslag' : `${count} forslag`),
  nobody: 'Ingen fundet',
  grab: (label: string) => `Flyt ${label}. Tryk mellemrum for at gribe, pil op og ned for at flytte.`,
  grabbed: (place: number, of: number) =>
    `Grebet. Plads ${place} af ${of}. Pil op og ned flytter, mellemrum slipper, Escape fortryder.`,
  moved: (place: number, of: number) => `Plads ${place} af ${of}`,
  dropped: 'Sluppet. Rækkefølgen gemmes.',
  released: 'Fortrudt. Rækkefølgen er som før.',
  orderNotSaved: 'Rækkefølgen blev ikke gemt. Siden hentes igen.',
  noteSaved: 'Gemt',
  noteWaits: 'Ikke sendt endnu. Noten er på denne enhed og sendes, når der er forbindelse.',
  notesLost: 'Du har noter, der ikke er sendt endnu. Vil du logge ud og slette dem?',
  keptOffline: (count: number) => (count === 1 ? 'Gemt: 1 side' : `Gemt: ${count} sider og bilag`),
}

export type Messages = typeof da

export const en: Messages = {
  working: 'Working …',
  standings: {
    saved: 'Saved',
    typing: 'Writing …',
    sending: 'Saving …',
    no_net: 'No connection. What you write is kept on this machine and sent when the net is back.',
    clash: 'Not saved yet: choose between the texts below.',
    refused: 'Not saved.',
  },
  signedOutKept:
    'You are no longer signed in. Sign in in another tab and come back here. What you have written stays here meanwhile.',
  clashTitle: 'Somebody else changed the same meanwhile. Nothing is lost; choose what is to stand.',
  clashYours: 'Your text',
  clashStored: 'Saved by the other',
  clashBoth: 'Keep both',
  clashOurs: 'Keep mine',
  clashTheirs: 'Keep theirs',
  keptOffer: 'You wrote something here that was not saved.',
  keptRestore: 'Bring it back',
  keptDiscard: 'Throw it away',
  toolbar: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  bullets: 'Bullets',
  numbers: 'Numbers',
  link: 'Link',
  undo: 'Undo',
  linkAddress: 'Address (https://… or mailto:…)',
  linkApply: 'Set link',
  linkRemove: 'Remove link',
  linkInvalid: 'The address must begin with https://, http:// or mailto:',
  picturesLeftOut: (count: number) =>
    `${count === 1 ? 'A picture was' : `${count} pictures were`} left out: the text cannot hold pictures. Attach them as files.`,
  suggestions: 'Suggestions',
  found: (count: number) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
  nobody: 'Nobody found',
  grab: (label: string) => `Move ${label}. Press space to grab, arrow up and down to move.`,
  grabbed: (place: number, of: number) =>
    `Grabbed. Place ${place} of ${of}. Arrow up and down move, space drops, Escape undoes.`,
  moved: (place: number, of: number) => `Place ${place} of ${of}`,
  dropped: 'Dropped. The order is being saved.',
  released: 'Undone. The order is as before.',
  orderNotSaved: 'The order was not saved. The page is loaded again.',
  noteSaved: 'Saved',
  noteWaits: 'Not sent yet. The note is on this device and is sent when there is a connection.',
  notesLost: 'You have notes that are not sent yet. Sign out and delete them?',
  keptOffline: (count: number) => (count === 1 ? 'Kept: 1 page' : `Kept: ${count} pages and attachments`),
}

/** Words that are the same in both languages. */
export const sameInBoth = ['link']

export const messages = { da, en }

/** In the language of the page. */
export const pageMessages = (): Messages => (document.documentElement.lang === 'en' ? en : da)
