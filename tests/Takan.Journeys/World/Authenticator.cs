using Takan.Platform.Access.Staff;

namespace Takan.Journeys.World;

/// <summary>The app on a person's phone that shows six digits. A code counts once: the next one is waited for, as people do.</summary>
public sealed class Authenticator(string typedSecret, TimeProvider clock)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly byte[] secret = Decode(typedSecret);
    private long used;

    public async Task<string> CodeAsync()
    {
        // The server takes one step either way, and none that it has seen.
        while (true)
        {
            var present = Totp.StepAt(clock.GetUtcNow().UtcDateTime);
            var step = Math.Max(used + 1, present);
            if (step <= present + 1)
            {
                used = step;
                return Totp.CodeAt(secret, step);
            }

            await Task.Delay(TimeSpan.FromSeconds(1), clock);
        }
    }

    private static byte[] Decode(string typed)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var sign in typed.Where(char.IsLetterOrDigit))
        {
            buffer = (buffer << 5) | Base32.IndexOf(sign, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
