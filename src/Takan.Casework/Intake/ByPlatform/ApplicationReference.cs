using System.Security.Cryptography;
using System.Text;

namespace Takan.Casework.Intake;

/// <summary>The number of an application where it was first handed in. Once in a bureau, by whatever way it comes a second time (C-08).</summary>
public static class ApplicationReference
{
    /// <summary>Numbers are remembered for the bureau, not for who brought them.</summary>
    public const string Owner = "import";

    public static Guid Key(Guid bureauId, string reference) => KeyOf(bureauId, "reference\n" + reference);

    internal static Guid KeyOf(Guid bureauId, string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{bureauId}\n{text}")).AsSpan(0, 16));
}
