import { fail, type Result } from '#platform/result.ts'
import { loadPart } from '#ui/load-part.tsx'
import { words } from './words.ts'

// What is not needed to begin with, loaded when it is first shown or used.

export const CheckPage = loadPart(
  async () => (await import('#features/check/CheckPage.tsx')).CheckPage,
  words.notLoaded,
)

export const BulkPage = loadPart(
  async () => (await import('#features/bulk/BulkPage.tsx')).BulkPage,
  words.notLoaded,
)

export const PresetsPage = loadPart(
  async () => (await import('#features/presets/PresetsPage.tsx')).PresetsPage,
  words.notLoaded,
)

export const BotsPage = loadPart(
  async () => (await import('#features/bot/BotsPage.tsx')).BotsPage,
  words.notLoaded,
)

export const SharedPage = loadPart(
  async () => (await import('#features/share/SharedPage.tsx')).SharedPage,
  words.notLoaded,
)

export const CameraDialog = loadPart(
  async () => (await import('#features/scan/CameraDialog.tsx')).CameraDialog,
  words.notLoaded,
)

export const ShownDialog = loadPart(
  async () => (await import('./ShownDialog.tsx')).ShownDialog,
  words.notLoaded,
)

/** The texts of the QR codes in a picture. */
export async function readPicture(
  picture: Blob,
): Promise<Result<readonly string[], 'no-code' | 'not-a-picture' | 'not-loaded'>> {
  const scan = await import('#features/scan/read-picture.ts').catch(() => null)
  return scan === null ? fail('not-loaded') : scan.readPicture(picture)
}
