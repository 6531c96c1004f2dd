import type { Template } from '#bulk/template.ts'
import type { Job, Source } from './job.ts'

/** Whether the same comes of both: of the same table by the same template. A file is the same as long as it has not been chosen again. */
export function isSameList(one: Job, other: Job): boolean {
  return isSameSource(one.source, other.source) && isSameTemplate(one.template, other.template)
}

/** Whether the same files come of both. */
export function isSameJob(one: Job | null, other: Job | null): boolean {
  if (one === other) return true
  if (one === null || other === null) return false
  return one.hasMark === other.hasMark && isSameList(one, other)
}

function isSameSource(one: Source, other: Source): boolean {
  if (one === other) return true
  if (one.at === 'lists' && other.at === 'lists') return isSameText(one.lists, other.lists)
  const parts = new Map<string, unknown>(Object.entries(other))
  return one.at === other.at && Object.entries(one).every(([name, it]) => parts.get(name) === it)
}

function isSameTemplate({ bot, ...one }: Template, { bot: otherBot, ...other }: Template): boolean {
  return bot === otherBot && isSameText(one, other)
}

function isSameText(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
