/*
 * What a browser may keep of us to read without net. Every answer to somebody who is signed in says whose it is and until
 * when the session lasts without another; a page or file that may be kept says so too. The service worker keeps nothing
 * else, and forgets everything when an answer is nobody's or another's.
 */
export const readerHeader = 'medspil-reader'
export const keepHeader = 'medspil-keep'

/** Signed in as nobody, or as somebody whose pages are not theirs to keep. */
export const nobody = 'nobody'

/** Account, and for how many milliseconds what is kept may be read: the browser's own clock may be wrong. */
export const readerFor = (accountId: string, ms: number): string => `${accountId} ${ms}`

/** Marks an answer that its reader may keep. Never one with anything closed in it. */
export function keepable(answer: Response): Response {
  answer.headers.set(keepHeader, '1')
  return answer
}
