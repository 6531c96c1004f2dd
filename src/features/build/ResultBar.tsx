import { ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { ColouredLink } from '#link-view/ColouredLink.tsx'
import { IconButton } from '#ui/Button.tsx'
import { useLater } from './later.ts'
import { LinkButtons } from './LinkButtons.tsx'
import { RefusedCopy } from './RefusedCopy.tsx'
import { ResultPanel, type ResultProps } from './ResultPanel.tsx'
import { StateLine } from './StateLine.tsx'
import { words } from './words.ts'

const said = words.result

/** On a phone: state, one line of the link and the buttons at the foot of the screen. It opens to the rest. */
export function ResultBar(props: ResultProps) {
  const [isOpen, setOpen] = useState(false)
  const later = useLater()
  const { builder, linkActions } = props
  const { state, url, pieces, draft } = builder
  const isEmpty = state.at === 'empty' || builder.whole !== null
  const leadOut = (act: () => void, isLeading: boolean) => () => {
    if (isLeading) setOpen(false)
    act()
  }
  const inside = {
    ...linkActions,
    copy: leadOut(linkActions.copy, url === null),
    showQr: leadOut(linkActions.showQr, url === null),
    save: leadOut(linkActions.save, isEmpty),
    share: leadOut(linkActions.share, isEmpty),
    makeMany: leadOut(linkActions.makeMany, true),
    showMe: leadOut(linkActions.showMe, true),
  }
  return (
    <aside
      aria-label={said.title}
      className="result-bar inset-x-0 bottom-0 z-30 grid gap-2.5 rounded-t-card border-t border-line bg-card px-4 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))] shadow-float"
    >
      <div className="flex items-center gap-1">
        <div className="min-w-0 grow">
          <StateLine state={state} length={url?.length ?? 0} onShowMe={linkActions.showMe} />
        </div>
        <IconButton
          label={said.open}
          icon={<ChevronUp aria-hidden size={18} />}
          onClick={() => setOpen(true)}
        />
      </div>
      {state.at !== 'empty' && <ColouredLink oneLine pieces={pieces} channel={draft.channel} />}
      <LinkButtons inBar builder={builder} linkActions={linkActions} />
      {!isOpen && <RefusedCopy linkActions={linkActions} />}
      {later !== null && (
        <later.Dialog
          open={isOpen}
          onClose={() => setOpen(false)}
          title={said.title}
          closeLabel={said.close}
          flush
        >
          <ResultPanel {...props} linkActions={inside} />
        </later.Dialog>
      )}
    </aside>
  )
}
