using Microsoft.Win32.SafeHandles;

namespace Takan.Media.Assembly;

/// <summary>Takes frames out of their RTP packets, byte for byte as the encoder made them.</summary>
internal sealed class FrameSource(MjrTrack track) : IDisposable
{
    private readonly SafeFileHandle file = File.OpenHandle(track.File);
    private byte[]? sequenceParameters;
    private byte[]? pictureParameters;

    /// <summary>The frame's data, or null if the packets that are left of it cannot be decoded.</summary>
    public byte[]? Read(MediaFrame frame) => track.Header.Codec switch
    {
        TrackCodec.H264 => ReadH264(frame),
        TrackCodec.Vp8 => ReadVp8(frame),
        _ => Payload(frame.Packets[0]),
    };

    public void Dispose() => file.Dispose();

    private byte[]? ReadVp8(MediaFrame frame)
    {
        if (!Vp8Payload.StartsFrame(Payload(frame.Packets[0])))
            return null;
        var data = new MemoryStream();
        foreach (var packet in frame.Packets)
        {
            var payload = Payload(packet);
            if (Vp8Payload.DescriptorLength(payload) is > 0 and var descriptor)
                data.Write(payload.AsSpan(descriptor));
        }
        return data.Length == 0 ? null : data.ToArray();
    }

    private byte[]? ReadH264(MediaFrame frame)
    {
        var units = new List<byte[]>();
        List<byte>? fragment = null;
        foreach (var packet in frame.Packets)
            H264Payload.AppendUnits(Payload(packet), units, ref fragment);
        return H264Units.Complete(units, ref sequenceParameters, ref pictureParameters);
    }

    private byte[] Payload(MjrPacket packet)
    {
        var payload = new byte[packet.Length];
        for (var done = 0; done < payload.Length;)
        {
            var got = RandomAccess.Read(file, payload.AsSpan(done), packet.Offset + done);
            if (got == 0)
                throw new EndOfStreamException($"{track.File} became shorter while it was read");
            done += got;
        }
        return payload;
    }
}
