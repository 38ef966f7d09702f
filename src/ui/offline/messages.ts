/** What the browser says by itself when there is no net. */
export const da = {
  title: 'Der er ingen forbindelse',
  text: 'Siden er ikke gemt på denne enhed. Prøv igen, når der er forbindelse.',
  kept: 'Gemt på denne enhed',
  signedOutTitle: 'Alt på denne enhed er slettet',
  signedOutText:
    'Der er ingen forbindelse, så Medspil har ikke fået besked. Log ud igen, når der er forbindelse, eller luk browseren.',
}

export type Messages = typeof da

export const en: Messages = {
  title: 'There is no connection',
  text: 'The page is not kept on this device. Try again when there is a connection.',
  kept: 'Kept on this device',
  signedOutTitle: 'Everything on this device is deleted',
  signedOutText:
    'There is no connection, so Medspil has not been told. Sign out again when there is a connection, or close the browser.',
}

export const messages = { da, en }
