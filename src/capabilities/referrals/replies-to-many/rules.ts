/** A matter with more legs than this is answered by so many that their answers are told of together. */
export const manyLegs = 50

/** Whether the replies to a journey of so many legs are gathered into one mail a day. */
export const areGathered = (legs: number): boolean => legs > manyLegs
