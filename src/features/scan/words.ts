import type { Trouble } from './use-camera.ts'

/** All that this room says. Another language is another such catalogue. */
export const words = {
  title: 'Read a QR code',
  close: 'Close',
  asking: 'Starting the camera. Your browser may ask whether it is allowed.',
  looking: 'Hold the QR code inside the frame.',
  patient:
    'Nothing read yet. Fill the frame with the code, hold it still, and keep it out of shadow and glare.',
  private: 'The picture stays on this device and is not kept.',
  otherCamera: 'Other camera',
  lamp: 'Lamp',
  retry: 'Try again',
  trouble: (why: Trouble) => troubles[why],
  pictureInstead: 'A picture of the code can be read too: drop or paste it here.',
}

const troubles: { readonly [reason in Trouble]: string } = {
  none: 'No camera was found. Connect one and try again.',
  refused:
    'This page is not allowed to use the camera. Allow it in your browser’s settings for this page (often at the left of the address), and in your system’s privacy settings, then try again.',
  'in-use':
    'The camera does not start. Another program or tab may be using it: close that one and try again.',
  unusable:
    'The camera is on, but this browser cannot work with it. Try again, or use another camera or browser.',
  insecure:
    'Browsers let a page use the camera only where its address begins with https. Open the app by such an address.',
  lost: 'The camera stopped. Connect it or allow it once more, then try again.',
}
