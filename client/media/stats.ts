/** What we read from a peer connection's statistics; a field that a browser lacks counts as 0. */
export interface Flow {
  /** Bytes that came in over the path, control packets included. */
  received: number;
  /** Media packets that this side has sent. */
  sent: number;
  framesDecoded: number;
  mediaBytes: number;
  packetsReceived: number;
  packetsLost: number;
  roundTripMs: number;
}

type Row = Record<string, unknown> & { type: string };

const number = (row: Row, key: string): number => (typeof row[key] === "number" ? (row[key] as number) : 0);

export async function readFlow(connection: RTCPeerConnection): Promise<Flow> {
  const flow: Flow = { received: 0, sent: 0, framesDecoded: 0, mediaBytes: 0, packetsReceived: 0, packetsLost: 0, roundTripMs: 0 };
  let overTransport = 0;
  let overPairs = 0;
  (await connection.getStats()).forEach((entry: Row) => {
    if (entry.type === "transport") overTransport += number(entry, "bytesReceived");
    if (entry.type === "candidate-pair") {
      overPairs += number(entry, "bytesReceived");
      if (entry["nominated"] === true) flow.roundTripMs = number(entry, "currentRoundTripTime") * 1000;
    }
    if (entry.type === "outbound-rtp") flow.sent += number(entry, "packetsSent");
    if (entry.type === "inbound-rtp") {
      flow.framesDecoded += number(entry, "framesDecoded");
      flow.mediaBytes += number(entry, "bytesReceived");
      flow.packetsReceived += number(entry, "packetsReceived");
      flow.packetsLost += Math.max(0, number(entry, "packetsLost"));
    }
  });
  flow.received = Math.max(overTransport, overPairs);
  return flow;
}
