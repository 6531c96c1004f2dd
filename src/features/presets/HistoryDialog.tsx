import { useState } from 'react'
import { useSave, useVersions } from '#library-view/queries.ts'
import { LibraryNotice, saveTroubleText } from '#library-view/Trouble.tsx'
import type { Bot } from '#library/bot.ts'
import type { Kept, Version } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import type { OfferUndo } from '#ui/use-undo.ts'
import { changesBetween, countChanges } from './changes.ts'
import { Notice } from './Notice.tsx'
import { WhatChanges } from './WhatChanges.tsx'
import { exactWhen } from './when.ts'
import { words } from './words.ts'

const said = words.history

interface HistoryDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** As it stands now. */
  readonly preset: Kept<Preset>
  readonly bots: readonly Kept<Bot>[]
  readonly offerUndo: OfferUndo
}

/** What a preset held before, each time beside what it holds now, with the way back. */
export function HistoryDialog({ open, onClose, ...rest }: HistoryDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={said.title(rest.preset.value.name.trim() || words.row.unnamed)}
      closeLabel={words.close}
      className="sm:w-[min(44rem,100vw-2rem)]!"
    >
      <Versions {...rest} onDone={onClose} />
    </Dialog>
  )
}

interface VersionsProps extends Pick<HistoryDialogProps, 'preset' | 'bots' | 'offerUndo'> {
  readonly onDone: () => void
}

function Versions({ preset, bots, offerUndo, onDone }: VersionsProps) {
  const versions = useVersions('preset', preset.id)
  const [trouble, setTrouble] = useState<string | null>(null)
  const save = useSave('preset')

  async function bringBack({ value }: Version<Preset>) {
    const before = preset.value
    const saved = await save(value, { id: preset.id, rev: preset.rev })
    if (!saved.ok) {
      setTrouble(saved.reason === 'conflict' ? said.meanwhile : saveTroubleText(saved.reason))
      return
    }
    const { id, rev } = saved.value
    offerUndo(words.done.broughtBack(value.name), () => void save(before, { id, rev }))
    onDone()
  }

  if (versions.at === 'failed') return <LibraryNotice trouble={versions.why} />
  if (versions.at === 'loading') return <output className="text-soft">{said.loading}</output>
  if (versions.versions.length === 0) return <p className="text-soft">{said.none}</p>
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {trouble !== null && <Notice title={trouble} />}
      <p className="text-hint text-soft">{said.lead}</p>
      <ol className="-mb-2">
        {versions.versions.map((version, index) => (
          <li key={version.rev} className="border-t border-line py-1">
            <OneVersion
              version={version}
              now={preset.value}
              bots={bots}
              isOpen={index === 0}
              onBringBack={() => void bringBack(version)}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

interface OneVersionProps {
  readonly version: Version<Preset>
  readonly now: Preset
  readonly bots: readonly Kept<Bot>[]
  readonly isOpen: boolean
  readonly onBringBack: () => void
}

function OneVersion({ version, now, bots, isOpen, onBringBack }: OneVersionProps) {
  const count = countChanges(changesBetween(version.value, now, () => ''))
  const when = exactWhen(version.savedAt)
  return (
    <Disclosure summary={said.version(when)} detail={said.summary(count)} open={isOpen}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 pb-3">
        <WhatChanges
          before={version.value}
          after={now}
          titles={[said.before, said.now]}
          bots={bots}
        />
        {count > 0 && (
          <Button
            size="lesser"
            className="justify-self-start"
            aria-label={said.bringBackNamed(when)}
            onClick={onBringBack}
          >
            {said.bringBack}
          </Button>
        )}
      </div>
    </Disclosure>
  )
}
