import { mkdirSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

export class FolderInUse extends Error {
  readonly folder: string
  readonly pid: number | null

  constructor(folder: string, pid: number | null) {
    super(`${folder} is in use by ${pid === null ? 'another process' : `process ${pid}`}`)
    this.name = 'FolderInUse'
    this.folder = folder
    this.pid = pid
  }
}

/**
 * Takes the folder for this process alone. Two processes on one embedded database corrupt it silently,
 * so the lock is the kernel's (SQLite's exclusive file lock): it is gone the moment the holder dies, also by kill -9.
 * The holder's pid stands in a second file, which is only read to say who it is.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const note = new DatabaseSync(`${folder}.holder`)
  const lock = new DatabaseSync(`${folder}.lock`)
  try {
    lock.exec('pragma locking_mode = exclusive; pragma journal_mode = memory; begin exclusive')
    lock.exec('create table if not exists held (once integer)')
  } catch {
    const pid = holderPid(note)
    lock.close()
    note.close()
    throw new FolderInUse(folder, pid)
  }
  note.exec('create table if not exists holder (pid integer); delete from holder')
  note.prepare('insert into holder values (?)').run(process.pid)
  note.close()
  return () => lock.close()
}

function holderPid(note: DatabaseSync): number | null {
  try {
    const row = note.prepare('select pid from holder').get()
    return typeof row?.['pid'] === 'number' ? row['pid'] : null
  } catch (error) {
    // The holder has the lock but has not written its pid yet.
    if (error instanceof Error) return null
    throw error
  }
}
