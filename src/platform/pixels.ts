/** A picture as a canvas hands it over: four bytes a pixel (red, green, blue, opacity), row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}
