import { useCallback } from 'react'
import { BuildPage } from '#features/build/BuildPage.tsx'
import { lastBot } from '#library-view/last-bot.ts'
import type { HandedTemplate } from '#features/bulk/StartFrom.tsx'
import type { DraftStore } from '#features/build/use-draft-keeper.ts'
import type { FinishedLink } from '#link-view/finished-link.ts'
import type { LinkDraft } from '#link/index.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import {
  BotsPage,
  BulkPage,
  CameraDialog,
  CheckPage,
  PresetsPage,
  readPicture,
  SharedPage,
} from './loaded-parts.ts'
import { addresses, botAddress } from './route.ts'
import { useBotsDoor, wantBots } from './use-bots-door.ts'
import type { Dialogs } from './use-dialogs.ts'

// Each page in its place: what it asks for is handed to the app's dialogs, or to another page.

type Asking = Pick<Dialogs, 'ask'>

interface BuildPlaceProps extends Asking {
  readonly drafts: DraftStore
  readonly takeHanded: () => Work | null
  readonly onMakeMany: MakeMany
}

type MakeMany = (handed: HandedTemplate | null) => void

export function BuildPlace({ ask, onMakeMany, ...props }: BuildPlaceProps) {
  const bots = useBotsDoor()
  return (
    <BuildPage
      {...props}
      bots={bots}
      onWantBots={wantBots}
      onManageBots={goToBots}
      onShowQr={(link) => ask({ at: 'qr', link })}
      onSave={(work, onSaved) => ask({ at: 'save', work, onSaved })}
      onShare={(work) => void shareWork(work, ask)}
      onMakeMany={(work) => onMakeMany(work && { work, preset: null })}
    />
  )
}

function goToBots() {
  location.hash = addresses.bots
}

async function shareWork(work: Work, ask: Dialogs['ask']) {
  const { workToShare } = await import('./to-share.ts')
  ask({ at: 'share', ...(await workToShare(work)) })
}

interface CheckPlaceProps extends Asking {
  readonly handedText: string
  readonly onOpen: (work: Work) => void
}

export function CheckPlace({ ask, handedText, onOpen }: CheckPlaceProps) {
  const onOpenInBuilder = useCallback((draft: LinkDraft) => onOpen(draftToWork(draft)), [onOpen])
  return (
    <CheckPage
      handedText={handedText}
      onOpenInBuilder={onOpenInBuilder}
      onShowQr={(link: FinishedLink) => ask({ at: 'qr', link })}
      onAddToBot={(drafts: readonly LinkDraft[]) =>
        ask({ at: 'add-to-bot', drafts, botId: lastBot().id })
      }
      readPicture={readPicture}
      CameraDialog={CameraDialog}
    />
  )
}

/** A link that was found somewhere is nobody's yet: Build keeps the bot that is chosen there. */
function draftToWork(draft: LinkDraft): Work {
  return { draft, botId: '', systemNames: 'documented', holds: [], origin: null }
}

interface BulkPlaceProps {
  /** What stands on Build; null where that is nothing. */
  readonly readBuilt: () => Work | null
  readonly takeHanded: () => HandedTemplate | null
  readonly onAtWork: (text: string) => void
}

export function BulkPlace(props: BulkPlaceProps) {
  const bots = useBotsDoor()
  return (
    <BulkPage
      {...props}
      bots={bots}
      onWantBots={wantBots}
      onManageBots={goToBots}
      onShow={goToBulk}
    />
  )
}

function goToBulk() {
  location.hash = addresses.bulk
}

interface PresetsPlaceProps extends Asking {
  readonly onOpen: (work: Work) => void
  readonly onMakeMany: MakeMany
  /** The preset that is to be shown; `''` for none. */
  readonly chosenId: string
}

export function PresetsPlace({ ask, onMakeMany, ...props }: PresetsPlaceProps) {
  return (
    <PresetsPage
      {...props}
      onMakeMany={(work, preset) => onMakeMany({ work, preset })}
      onShowQr={(link) => ask({ at: 'qr', link })}
      onShare={({ id, createdAt, updatedAt, value }: Kept<Preset>) =>
        ask({ at: 'share', preset: { id, createdAt, updatedAt, value }, saved: null })
      }
      {...inAndOut(ask)}
      botHref={botAddress}
    />
  )
}

interface BotsPlaceProps extends Asking {
  readonly botId: string | null
  readonly onOpen: (work: Work) => void
}

export function BotsPlace({ ask, botId, onOpen }: BotsPlaceProps) {
  return <BotsPage botId={botId} {...inAndOut(ask)} hrefOf={botAddress} onBuild={onOpen} />
}

/** The two ways of the library as a file. */
function inAndOut(ask: Dialogs['ask']) {
  return {
    onExport: () => ask({ at: 'export' }),
    onImport: (file?: File) => ask({ at: 'import', file: file ?? null }),
  }
}

interface SharedPlaceProps extends Asking {
  readonly payload: string
  readonly onOpen: (work: Work) => void
  readonly onDone: (keptId: string) => void
}

export function SharedPlace({ ask, ...props }: SharedPlaceProps) {
  return (
    <SharedPage
      {...props}
      onAsk={(unanswered) => ask({ at: 'ask', onOpen: props.onOpen, ...unanswered })}
    />
  )
}
