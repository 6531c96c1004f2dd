import {
  asHtmlButton,
  asHtmlLink,
  asMarkdown,
  asWidgetSettings,
  type LinkDraft,
} from '#link/index.ts'
import { words } from './later-words.ts'

const said = words.copyAs

/** What a link is copied as, besides itself. */
const forms = ['html', 'button', 'markdown', 'widget'] as const
export type CopyForm = (typeof forms)[number]

/** For the menu. */
export const copyItems = [
  { id: 'plain', label: said.plain },
  ...forms.map((id) => {
    const label = said.forms[id].name
    return id === 'widget' ? { id, label, group: said.developers } : { id, label }
  }),
]

/** The form that an item of the menu stands for; null for the link itself (`plain`), and for what is no item. */
export function copyFormOf(id: string): CopyForm | null {
  return forms.find((it) => it === id) ?? null
}

/** Whether the copy shows words of its own to whoever reads it. */
export function hasWords(form: CopyForm): boolean {
  return form !== 'widget'
}

/** The copy. `text`: the link's words; blank for the link itself. */
export function copyOf(form: CopyForm, url: string, text: string, draft: LinkDraft): string {
  switch (form) {
    case 'html':
      return asHtmlLink(url, text)
    case 'button':
      return asHtmlButton(url, text)
    case 'markdown':
      return asMarkdown(url, text)
    case 'widget':
      return asWidgetSettings(draft)
  }
}
