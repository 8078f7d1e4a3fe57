/** The package has no declarations of its own. */
declare module '@cornerstonejs/codec-openjpeg' {
  interface FrameInfo {
    width: number
    height: number
    bitsPerSample: number
    componentCount: number
    isSigned: boolean
  }
  interface Decoder {
    getEncodedBuffer(length: number): Uint8Array
    readHeader(): void
    decode(): void
    getFrameInfo(): FrameInfo
    getDecodedBuffer(): Uint8Array
    delete(): void
  }
  interface Encoder {
    getDecodedBuffer(frame: FrameInfo): Uint8Array
    encode(): void
    getEncodedBuffer(): Uint8Array
    delete(): void
  }
  interface OpenJpeg {
    J2KDecoder: new () => Decoder
    J2KEncoder: new () => Encoder
  }
  export default function openJpeg(options: { print(): void; printErr(): void }): Promise<OpenJpeg>
}
