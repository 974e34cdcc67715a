import type { Still } from "../media/media";
import { word } from "../shared/words";

const LARGEST_MB = 20;

/** What is wrong with a file from the camera app, in words for the person who can choose another; null when it will do. */
export function faultOf(file: File, still: Still): string | null {
  if (file.size > LARGEST_MB * 1e6) return word("photoTooBig", LARGEST_MB);
  return still.width === 0 ? word("photoUnreadable") : null;
}
