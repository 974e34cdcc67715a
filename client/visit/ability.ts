/** What this browser lacks for a call; a probe decides, never the browser's name. */
export type Lack = "insecure" | "camera" | "connection" | null;

export function lackOf(): Lack {
  if (!window.isSecureContext) return "insecure";
  if (!navigator.mediaDevices || typeof navigator.mediaDevices.getUserMedia !== "function") return "camera";
  if (typeof RTCPeerConnection !== "function" || !("addTransceiver" in RTCPeerConnection.prototype) || !crypto.subtle) return "connection";
  return null;
}

/** Already allowed on this page: a reload goes back into the room without asking again. */
export async function cameraIsAllowed(): Promise<boolean> {
  try {
    const asked = ["camera", "microphone"].map((name) => navigator.permissions.query({ name: name as PermissionName }));
    return (await Promise.all(asked)).every((answer) => answer.state === "granted");
  } catch {
    return false;
  }
}
