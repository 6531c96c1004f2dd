import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { applyTheme, readTheme, type Theme } from '#platform/theme.ts'
import { MenuButton } from '#ui/Menu.tsx'
import { words } from './words.ts'

const icons: Record<Theme, typeof Sun> = { system: Monitor, light: Sun, dark: Moon }
const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Day, night, or as the device has it. */
export function ThemeMenu() {
  const [theme, setTheme] = useState(readTheme)
  const Icon = icons[theme]
  return (
    <MenuButton
      kind="plain"
      size="small"
      label={`${words.theme.label}: ${words.theme[theme]}`}
      icon={<Icon aria-hidden size={16} />}
      items={themes.map((id) => ({ id, label: words.theme[id] }))}
      onPick={(id) => {
        const picked = themes.find((it) => it === id) ?? 'system'
        applyTheme(picked)
        setTheme(picked)
      }}
    />
  )
}
