import { bareWord, hasMacro, type DraftDiagnostic, type Fix, type KnownBlock } from '#link/index.ts'

/** What is said of a link, where its block may have been meant by its name. */
export type SayOfNames = (
  found: readonly DraftDiagnostic[],
  blockId: string,
) => readonly DraftDiagnostic[]

/**
 * Where the blocks of a bot may stand by their names, a text that is none of its IDs is first of all a name: what is said of it speaks of
 * the name (`named`: `unknown`, or `shared` by several blocks), and once. Whether the row is refused stays the core's judgement. The
 * names are prepared when they are first asked for. Any texts; never throws.
 */
export function sayOfNames(blocks: readonly KnownBlock[]): SayOfNames {
  let shared: ReadonlySet<string> | null = null
  return (found, blockId) => {
    const ofText = found.find(isOfText)
    const ofBot = found.find(({ code }) => code === 'bot.unknown-block')
    if (ofText === undefined || ofText.fix !== undefined || hasMacro(blockId)) return found
    // Its look alone refuses no ID: the bot may have it.
    const main = ofText.code === 'block.format' ? ofBot : ofText
    if (main === undefined) return found
    shared ??= sharedNames(blocks)
    const said = shared.has(bareWord(blockId)) ? sharedName(main) : unknownName(main, ofBot?.fix)
    return found.filter((one) => one !== ofBot).map((one) => (one === ofText ? said : one))
  }
}

function isOfText({ code }: DraftDiagnostic): boolean {
  return code === 'block.characters' || code === 'block.format'
}

/** Nobody can tell which is meant. */
function sharedName({ code, severity, path }: DraftDiagnostic): DraftDiagnostic {
  return { code, severity, path, params: { named: 'shared' } }
}

function unknownName({ code, severity, path }: DraftDiagnostic, fix?: Fix): DraftDiagnostic {
  return { code, severity, path, params: { named: 'unknown' }, ...(fix && { fix }) }
}

function sharedNames(blocks: readonly KnownBlock[]): ReadonlySet<string> {
  const ids = new Map<string, string>()
  const shared = new Set<string>()
  for (const { id, name } of blocks) {
    const word = bareWord(name)
    if (word !== '' && (ids.get(word) ?? id) !== id) shared.add(word)
    ids.set(word, id)
  }
  return shared
}
