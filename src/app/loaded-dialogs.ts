import { loadPart } from '#ui/load-part.tsx'
import { words } from './words.ts'

// The app's dialogs, each loaded when it is first asked for.

export const QrDialog = loadPart(
  async () => (await import('#features/qr/QrDialog.tsx')).QrDialog,
  words.notLoaded,
)

export const SaveDialog = loadPart(
  async () => (await import('#features/presets/SaveDialog.tsx')).SaveDialog,
  words.notLoaded,
)

export const AskDialog = loadPart(
  async () => (await import('#features/presets/AskDialog.tsx')).AskDialog,
  words.notLoaded,
)

export const ShareDialog = loadPart(
  async () => (await import('#features/share/ShareDialog.tsx')).ShareDialog,
  words.notLoaded,
)

export const ImportDialog = loadPart(
  async () => (await import('#features/share/ImportDialog.tsx')).ImportDialog,
  words.notLoaded,
)

export const ExportDialog = loadPart(
  async () => (await import('#features/share/ExportDialog.tsx')).ExportDialog,
  words.notLoaded,
)

export const AddToBotDialog = loadPart(
  async () => (await import('#features/bot/AddToBotDialog.tsx')).AddToBotDialog,
  words.notLoaded,
)
