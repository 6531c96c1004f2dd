import { Button } from '#ui/Button.tsx'
import type { Saving } from './use-saving.ts'
import { words } from './words.ts'

interface SaveButtonsProps {
  readonly saving: Saving
  readonly formId: string
  readonly onClose: () => void
}

/** Where the preset was changed or deleted elsewhere there is no usual thing to do: each way has a button of its own. */
export function SaveButtons({ saving, formId, onClose }: SaveButtonsProps) {
  const { origin, target, isBusy, save, openInstead } = saving
  if (target.at === 'new' && origin.at === 'newer') {
    const { kept } = origin
    return (
      <>
        <Button className="max-sm:w-full" onClick={() => openInstead(kept)}>
          {words.conflict.open}
        </Button>
        <Button className="max-sm:w-full" busy={isBusy} type="submit" form={formId}>
          {words.conflict.asNew}
        </Button>
        <Button
          kind="main"
          className="max-sm:w-full"
          busy={isBusy}
          onClick={() => save({ at: 'over', kept, isRemoved: false })}
        >
          {words.conflict.over}
        </Button>
      </>
    )
  }
  if (target.at === 'new' && origin.at === 'removed') {
    const { kept } = origin
    return (
      <>
        <Button className="max-sm:w-full" busy={isBusy} type="submit" form={formId}>
          {words.save.asNew}
        </Button>
        <Button
          kind="main"
          className="max-sm:w-full"
          busy={isBusy}
          onClick={() => save({ at: 'over', kept, isRemoved: true })}
        >
          {words.conflict.restore}
        </Button>
      </>
    )
  }
  return (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button kind="main" busy={isBusy} type="submit" form={formId} className="max-w-full">
        <span className="truncate">
          {target.at === 'over' ? words.save.over(target.kept.value.name) : words.save.save}
        </span>
      </Button>
    </>
  )
}
