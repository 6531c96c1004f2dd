import { Fragment } from 'react'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { Button } from '#ui/Button.tsx'
import type { Saving } from './use-saving.ts'
import { words } from './words.ts'

interface SaveButtonsProps {
  readonly saving: Saving
  readonly formId: string
  readonly onClose: () => void
}

/**
 * Where the preset was changed or deleted elsewhere each way has a button of its own, and the main one, which Enter presses
 * too, touches nothing of theirs.
 */
export function SaveButtons({ saving, formId, onClose }: SaveButtonsProps) {
  const { origin, target, isBusy } = saving
  if (target.at === 'new' && origin.at === 'newer') {
    return <Apart key="newer" saving={saving} formId={formId} kept={origin.kept} />
  }
  if (target.at === 'new' && origin.at === 'removed') {
    return <Apart key="removed" saving={saving} formId={formId} kept={origin.kept} isRemoved />
  }
  return (
    <Fragment key="usual">
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button
        kind="main"
        busy={isBusy}
        disabled={saving.isSettling}
        type="submit"
        form={formId}
        className="max-w-full"
      >
        <span className="truncate">
          {target.at === 'over' ? words.save.over(target.kept.value.name) : words.save.save}
        </span>
      </Button>
    </Fragment>
  )
}

interface ApartProps extends Pick<SaveButtonsProps, 'saving' | 'formId'> {
  readonly kept: Kept<Preset>
  readonly isRemoved?: boolean
}

function Apart({ saving, formId, kept, isRemoved = false }: ApartProps) {
  const { isBusy, isSettling, save, openInstead } = saving
  const look = { className: 'max-sm:w-full', disabled: isSettling }
  return (
    <>
      {!isRemoved && (
        <Button {...look} onClick={() => openInstead(kept)}>
          {words.conflict.open}
        </Button>
      )}
      <Button {...look} busy={isBusy} onClick={() => save({ at: 'over', kept, isRemoved })}>
        {isRemoved ? words.conflict.restore : words.conflict.over}
      </Button>
      <Button {...look} kind="main" busy={isBusy} type="submit" form={formId}>
        {isRemoved ? words.save.asNew : words.conflict.asNew}
      </Button>
    </>
  )
}
