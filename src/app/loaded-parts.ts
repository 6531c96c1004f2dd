import { fail, type Result } from '#platform/result.ts'
import { loadPart } from '#ui/load-part.tsx'
import { words } from './words.ts'

// What is not needed to begin with, loaded when it is first shown or used.

export const CheckPage = loadPart(
  async () => (await import('#features/check/CheckPage.tsx')).CheckPage,
  words.notLoaded,
)

export const QrDialog = loadPart(
  async () => (await import('#features/qr/QrDialog.tsx')).QrDialog,
  words.notLoaded,
)

export const CameraDialog = loadPart(
  async () => (await import('#features/scan/CameraDialog.tsx')).CameraDialog,
  words.notLoaded,
)

/** The texts of the QR codes in a picture. */
export async function readPicture(
  picture: Blob,
): Promise<Result<readonly string[], 'no-code' | 'not-a-picture' | 'not-loaded'>> {
  const scan = await import('#features/scan/read-picture.ts').catch(() => null)
  return scan === null ? fail('not-loaded') : scan.readPicture(picture)
}
