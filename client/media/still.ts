export type StillSource = "photo" | "video-frame" | "file";

/** A still with its digest, both made on this device. */
export interface Still {
  blob: Blob;
  /** Hex, lower case. */
  sha256: string;
  width: number;
  height: number;
  source: StillSource;
  /** This device's clock, ISO 8601. */
  takenAt: string;
}

interface PhotoCapabilities {
  imageWidth?: { max: number };
  imageHeight?: { max: number };
}

interface ImageCaptureLike {
  takePhoto(settings?: { imageWidth?: number; imageHeight?: number }): Promise<Blob>;
  getPhotoCapabilities(): Promise<PhotoCapabilities>;
}

type ImageCaptureClass = new (track: MediaStreamTrack) => ImageCaptureLike;

const photoLimitMs = 10_000;

/** The largest photo that the camera gives; where the browser takes none, the frame of the video, marked as such. */
export async function takeStill(track: MediaStreamTrack, video: HTMLVideoElement): Promise<Still> {
  const photo = await takePhoto(track).catch(() => null);
  return photo ? finish(photo, "photo") : finish(await grabFrame(video), "video-frame");
}

/** A file that the phone's own camera app made: <input type="file" accept="image/*" capture="environment">. */
export const stillFromFile = (file: File): Promise<Still> => finish(file, "file");

async function takePhoto(track: MediaStreamTrack): Promise<Blob> {
  const Capture = (window as unknown as { ImageCapture?: ImageCaptureClass }).ImageCapture;
  if (!Capture?.prototype || !("takePhoto" in Capture.prototype)) throw new Error("no photo here");
  const capture = new Capture(track);
  const largest = await within(capture.getPhotoCapabilities(), photoLimitMs).catch((): PhotoCapabilities => ({}));
  const settings: { imageWidth?: number; imageHeight?: number } = {};
  if (largest.imageWidth?.max) settings.imageWidth = largest.imageWidth.max;
  if (largest.imageHeight?.max) settings.imageHeight = largest.imageHeight.max;
  try {
    return await within(capture.takePhoto(settings), photoLimitMs);
  } catch {
    // Some phones name sizes that they then refuse.
    return await within(capture.takePhoto(), photoLimitMs);
  }
}

function grabFrame(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/jpeg", 0.95);
  });
}

async function finish(blob: Blob, source: StillSource): Promise<Still> {
  const takenAt = new Date().toISOString();
  const [sha256, size] = await Promise.all([digest(blob), sizeOf(blob)]);
  return { blob, sha256, ...size, source, takenAt };
}

export async function digest(blob: Blob): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** 0 × 0 when this browser cannot open the format; the server may still. */
function sizeOf(blob: Blob): Promise<{ width: number; height: number }> {
  return new Promise((resolve) => {
    const image = new Image();
    const url = URL.createObjectURL(blob);
    const done = (): void => {
      URL.revokeObjectURL(url);
      resolve({ width: image.naturalWidth, height: image.naturalHeight });
    };
    image.onload = done;
    image.onerror = done;
    image.src = url;
  });
}

function within<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("too slow")), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
