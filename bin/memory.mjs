// How the server keeps its memory small. V8 and the allocator are otherwise generous on a large machine: they leave what
// is no longer used lying, and a staff file of 45,000 lines then takes a gigabyte where half does.

/** The heap of the program and, apart from it, of the thread with the embedded database. */
export const memoryArguments = ['--max-old-space-size=240', '--max-semi-space-size=4']

/** Two arenas for all threads: with one each, what one has freed is of no use to another. */
export const memoryEnvironment = { MALLOC_ARENA_MAX: '2' }
