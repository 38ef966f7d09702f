// One at a time: two commands started at once must not install or build into the same folder together.
import fs from 'node:fs'
import path from 'node:path'

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

function holderOf(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8')) || null
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The file appears with its holder's pid already in it (a link is atomic), so nobody reads it half written. */
function tryTake(file) {
  const mine = `${file}.${process.pid}`
  fs.writeFileSync(mine, String(process.pid))
  try {
    fs.linkSync(mine, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(mine, { force: true })
  }
}

function removeIfLeftBehind(file) {
  const holder = holderOf(file)
  if (holder === null || isAlive(holder)) return
  // Renaming first: of two waiters that both saw the dead holder only one gets the old file, never a fresh one.
  const aside = `${file}.dead-${holder}-${process.pid}`
  try {
    fs.renameSync(file, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (holderOf(aside) !== holder) fs.linkSync(aside, file)
  fs.rmSync(aside, { force: true })
}

/** Does `work` while holding `file`; waits while another living process holds it and says what that one is doing. */
export async function withLock(file, doing, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  let told = false
  while (!tryTake(file)) {
    removeIfLeftBehind(file)
    if (!told && holderOf(file)) process.stdout.write(`Process ${holderOf(file)} is ${doing}; waiting for it.\n`)
    told = true
    await pause(200)
  }
  const release = () => holderOf(file) === process.pid && fs.rmSync(file, { force: true })
  process.on('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.off('exit', release)
  }
}
