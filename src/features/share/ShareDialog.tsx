import { TriangleAlert } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { Incoming, Kept } from '#library/library.ts'
import type { Bot } from '#library/bot.ts'
import type { Preset } from '#library/preset.ts'
import type { Shared } from '#library/share-link.ts'
import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import { useBots } from '#library-view/queries.ts'
import { visible } from '#link-view/visible.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { personalRows, withoutValues } from './personal-rows.ts'
import { RadioOption } from './RadioOption.tsx'
import { ShareAsFile } from './ShareAsFile.tsx'
import { ShareAsLink } from './ShareAsLink.tsx'
import { shownName } from './standing-text.ts'
import { words } from './words.ts'

const said = words.share

export interface ShareDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly preset: Incoming<Preset>
  /** As it was saved, where `preset` is what has been made of it and nobody has saved. */
  readonly saved?: Incoming<Preset> | null
}

/** Hands a preset to somebody else, by a link that carries it or by a file. Load it lazily. */
export function ShareDialog({ open, onClose, preset, saved = null }: ShareDialogProps) {
  return (
    <LibraryProvider>
      <Dialog
        open={open}
        onClose={onClose}
        title={said.title(shownName(preset.value))}
        closeLabel={words.close}
        className="sm:w-[min(38rem,100vw-2rem)]!"
      >
        {open && <States preset={preset} saved={saved} />}
      </Dialog>
    </LibraryProvider>
  )
}

type StatesProps = Required<Pick<ShareDialogProps, 'preset' | 'saved'>>

/** Where it stands otherwise than it was saved, one of both is chosen. */
function States({ preset, saved }: StatesProps) {
  const [wantsSaved, setWantsSaved] = useState(false)
  const group = useId()
  if (saved === null) return <Content preset={preset} />
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-medium">{said.state.question}</legend>
        <RadioOption
          group={group}
          label={said.state.now}
          hint={said.state.nowHint}
          isChosen={!wantsSaved}
          onChoose={() => setWantsSaved(false)}
        />
        <RadioOption
          group={group}
          label={said.state.saved}
          hint={said.state.savedHint(words.when(saved.updatedAt))}
          isChosen={wantsSaved}
          onChoose={() => setWantsSaved(true)}
        />
      </fieldset>
      <Content preset={wantsSaved ? saved : preset} />
    </div>
  )
}

function Content({ preset }: { readonly preset: Incoming<Preset> }) {
  const bots = useBots()
  const known =
    bots.at === 'ready' ? bots.listing.items.find(({ id }) => id === preset.value.botId) : undefined
  const personal = useMemo(() => personalRows(preset.value.draft), [preset])
  const [withPersonal, setWithPersonal] = useState(false)
  const [withBot, setWithBot] = useState(false)
  const bot = withBot && known !== undefined ? known : null
  const shared = useMemo(
    () => toShare(preset, withPersonal ? [] : personal, bot),
    [preset, personal, withPersonal, bot],
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {personal.length > 0 && (
        <PersonalData
          names={personal.map((row) => preset.value.draft.rows[row]?.name ?? '')}
          isLeftOut={!withPersonal}
          onLeaveOut={(isLeftOut) => setWithPersonal(!isLeftOut)}
        />
      )}
      {known !== undefined && (
        <Checkbox
          label={said.withBot(visible(known.value.name))}
          hint={said.withBotHint(knownText(known.value))}
          checked={withBot}
          onChange={setWithBot}
        />
      )}
      <ShareAsLink shared={shared} onWithoutBot={withBot ? () => setWithBot(false) : null} />
      <ShareAsFile shared={shared} />
    </div>
  )
}

function toShare(
  { id, createdAt, updatedAt, value }: Incoming<Preset>,
  leftOut: readonly number[],
  bot: Kept<Bot> | null,
): Shared {
  return {
    preset: { id, createdAt, updatedAt, value: withoutValues(value, leftOut) },
    bot,
  }
}

function knownText({ blocks, attributes, variables }: Bot): string {
  return words.known(blocks.length, attributes.length + variables.length)
}

interface PersonalDataProps {
  readonly names: readonly string[]
  readonly isLeftOut: boolean
  readonly onLeaveOut: (isLeftOut: boolean) => void
}

function PersonalData({ names, isLeftOut, onLeaveOut }: PersonalDataProps) {
  return (
    <div className="grid gap-3 rounded-control border border-control-strong px-3.5 py-3">
      <p className="flex gap-2.5">
        <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
        {said.personal(names)}
      </p>
      <Checkbox
        label={said.withoutPersonal}
        hint={said.withoutPersonalHint}
        checked={isLeftOut}
        onChange={onLeaveOut}
      />
    </div>
  )
}
