import type { Bot } from '#library/bot.ts'
import type { Origin, Preset } from '#library/preset.ts'
import type { Shared } from '#library/share-link.ts'
import type { Work } from '#library/work.ts'
import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import { heldFields } from '#library-view/preset-fields.ts'
import { LibraryNotice } from '#library-view/Trouble.tsx'
import { Button } from '#ui/Button.tsx'
import { botHere, useHere, type Here } from './here.ts'
import { Loading } from './Loading.tsx'
import { RefusedShare } from './RefusedShare.tsx'
import { SharedChoices } from './SharedChoices.tsx'
import { SharedPreset } from './SharedPreset.tsx'
import { useShare } from './use-share.ts'
import { words } from './words.ts'
import { workOf } from './work-of.ts'

const said = words.shared

export interface SharedPageProps {
  /** What stands behind `#/shared/` in the address. */
  readonly payload: string
  readonly onOpen: (handed: Work) => void
  /** The same, with fields in it that are asked for before. `bot`: what is known of its bot. */
  readonly onAsk: (asked: {
    readonly work: Work
    readonly name: string
    readonly bot: Bot | null
  }) => void
  /** It was chosen what becomes of it. `keptId`: the preset that it is by now; `''` where none was kept. */
  readonly onDone: (keptId: string) => void
}

/** What came by a share link: shown, and kept only if somebody says so. Load it lazily. */
export function SharedPage(props: SharedPageProps) {
  return (
    <LibraryProvider>
      <div className="mx-auto grid max-w-[52rem] grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-7 pb-24 sm:px-7">
        <Content key={props.payload} {...props} />
      </div>
    </LibraryProvider>
  )
}

function Content({ payload, ...hands }: SharedPageProps) {
  const share = useShare(payload)
  const here = useHere()
  switch (share.at) {
    case 'reading':
      return <Loading text={said.reading} />
    case 'refused':
      return <RefusedShare share={share} onDone={() => hands.onDone('')} />
    case 'read':
      return <Read shared={share.shared} here={here} {...hands} />
  }
}

interface ReadProps extends Omit<SharedPageProps, 'payload'> {
  readonly shared: Shared
  readonly here: Here
}

function Read({ shared, here, onOpen, onAsk, onDone }: ReadProps) {
  const { preset } = shared
  const open = (value: Preset, origin: Origin | null) => {
    const work = workOf(value, origin)
    const bot = botHere(here, value.botId) ?? shared.bot?.value ?? null
    if (heldFields(value, 'ask', bot).length === 0) onOpen(work)
    else onAsk({ work, name: value.name, bot })
  }
  return (
    <>
      <div className="grid gap-1">
        <h1 className="text-xl font-semibold">{said.title}</h1>
        <p className="text-soft">{said.lead}</p>
      </div>
      <SharedPreset preset={preset} bot={botOf(shared, here)} isBotKnown={isKnown(shared, here)} />
      {here.at === 'loading' && <Loading text={words.loading} />}
      {here.at === 'failed' && (
        <>
          <LibraryNotice trouble={here.why} />
          <div className="flex flex-wrap gap-2.5">
            <Button onClick={() => open(preset.value, null)}>{said.openOnly}</Button>
            <Button kind="quiet" onClick={() => onDone('')}>
              {said.choices.leave}
            </Button>
          </div>
        </>
      )}
      {here.at === 'ready' && (
        <SharedChoices shared={shared} here={here} onOpen={open} onDone={onDone} />
      )}
    </>
  )
}

/** Its own library's knowledge first: that is what the preset will be judged by here. */
function botOf({ preset, bot }: Shared, here: Here): Bot | null {
  return botHere(here, preset.value.botId) ?? bot?.value ?? null
}

function isKnown({ preset, bot }: Shared, here: Here): boolean {
  const { botId } = preset.value
  return botId === '' || bot !== null || here.at !== 'ready' || botHere(here, botId) !== null
}
