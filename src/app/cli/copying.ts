import { statSync } from 'node:fs'
import { makeAllFindable } from '../../capabilities/meetings/finding/commands.ts'
import { systemClock } from '../../platform/clock/clock.ts'
import { exportAll } from '../../platform/transfer/export.ts'
import { readFolder, writeFolder } from '../../platform/transfer/folder.ts'
import type { Manifest, PackageWriter } from '../../platform/transfer/package.ts'
import { readPackedFile, writePackedFile } from '../../platform/transfer/packed-file.ts'
import { restoreAll } from '../../platform/transfer/restore.ts'
import { openForWork } from '../start.ts'
import { BadCall, type Command, type ExitCode, type Terminal } from './command.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: 'export DIR',
  run: ([folder], terminal) => writeAll(folder, 'DIR', writeFolder, terminal),
}

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE',
  run: ([file], terminal) => writeAll(file, 'FILE', writePackedFile, terminal),
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE|DIR',
  run: async ([from], terminal) => {
    if (from === undefined) throw new BadCall(terminal.t.missing('FILE'))
    const reader = statSync(from).isDirectory() ? readFolder(from) : readPackedFile(from)
    const database = await openForWork(terminal.config)
    try {
      const manifest = await restoreAll(database.source, reader, terminal.progress)
      await makeAllFindable(database)
      terminal.print(terminal.t.restored(rowsIn(manifest), manifest.files.count))
      return 0
    } finally {
      await database.close()
    }
  },
}

async function writeAll(
  target: string | undefined,
  what: string,
  open: (target: string) => PackageWriter,
  terminal: Terminal,
): Promise<ExitCode> {
  if (target === undefined) throw new BadCall(terminal.t.missing(what))
  const database = await openForWork(terminal.config)
  try {
    const manifest = await exportAll(database.source, open(target), systemClock.now(), terminal.progress)
    terminal.print(terminal.t.exported(rowsIn(manifest), manifest.files.count, target))
    return 0
  } finally {
    await database.close()
  }
}

function rowsIn(manifest: Manifest): number {
  return manifest.tables.reduce((sum, table) => sum + table.rows, 0)
}
