import { LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { createLight, LightProvider } from '#link-view/light.ts'
import { DropVeil } from '#ui/DropVeil.tsx'
import { Example, WhatCanBeChecked } from './EmptyState.tsx'
import { InputSection, type CameraDialogType } from './InputSection.tsx'
import { JudgedLink, layout } from './JudgedLink.tsx'
import { LinkList } from './LinkList.tsx'
import { noLinkIn } from './standing.ts'
import { StateLine } from './StateLine.tsx'
import { useAnywhere } from './use-anywhere.ts'
import { useCheckPage, type CheckedPage } from './use-check-page.ts'
import { useIntake, type ReadPicture } from './use-intake.ts'
import type { LinkHands } from './use-link-actions.ts'
import { words } from './words.ts'

export interface CheckPageProps extends LinkHands {
  /** The text that the app's address brought along, `''` for none. A new one takes the place of what is on the page. */
  readonly handedText: string
  readonly readPicture: ReadPicture
  readonly CameraDialog: CameraDialogType
}

/** Any text with links in it: what is wrong with them, what they do, and the mended ones to take along. */
export function CheckPage({ handedText, readPicture, CameraDialog, ...hands }: CheckPageProps) {
  const page = useCheckPage(handedText)
  const intake = useIntake(page.text, page.replace, readPicture)
  const [isAiming, setAiming] = useState(false)
  const isOver = useAnywhere({
    intake,
    field: page.field,
    stopAiming: isAiming ? () => setAiming(false) : null,
  })
  const [light] = useState(createLight)
  return (
    <LightProvider value={light}>
      <div className={layout.page}>
        <div className={layout.input}>
          <h1 className="text-xl font-semibold">{words.title}</h1>
          <InputSection
            page={page}
            intake={intake}
            aiming={{ isOpen: isAiming, setOpen: setAiming }}
            CameraDialog={CameraDialog}
          />
          {page.checked !== null && page.checked.count > 1 && (
            <LinkList
              checked={page.checked}
              chosen={page.chosen}
              onChoose={page.choose}
              fixes={page.fixes}
              onAddToBot={hands.onAddToBot}
            />
          )}
        </div>
        <Answer page={page} hands={hands} />
      </div>
      {isOver && <DropVeil text={words.input.drop} hint={words.input.dropHint} />}
    </LightProvider>
  )
}

interface AnswerProps {
  readonly page: CheckedPage
  readonly hands: LinkHands
}

function Answer({ page, hands }: AnswerProps) {
  const { judged, checked } = page
  if (checked === null) return <Checking length={page.text.length} />
  if (judged !== null) {
    return <JudgedLink page={page} text={checked.text} judged={judged} hands={hands} />
  }
  const isEmpty = checked.text.trim() === ''
  const noLink = noLinkIn(checked.text)
  return (
    <>
      <div className={`${layout.card} grid gap-4 p-4.5`}>
        {isEmpty ? (
          <p className="text-soft">{words.empty.result}</p>
        ) : (
          <div className="grid gap-2">
            <StateLine standing={noLink} length={0} onShowMe={() => undefined} />
            <p className="text-soft">{noLink.detail}</p>
          </div>
        )}
        <hr className="-mx-4.5 border-line" />
        <WhatCanBeChecked />
      </div>
      {isEmpty && (
        <div className={layout.rest}>
          <Example onTry={page.replace} />
        </div>
      )}
    </>
  )
}

function Checking({ length }: { readonly length: number }) {
  return (
    <output className={`${layout.card} flex items-center gap-2.5 p-4.5 text-soft`}>
      <LoaderCircle aria-hidden size={18} className="shrink-0 animate-spin" />
      {words.state.checking(length)}
    </output>
  )
}
