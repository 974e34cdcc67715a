using System.Security.Cryptography;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>What codes and their tries are counted by.</summary>
internal static class CodeSubjects
{
    /// <param name="asked">The link, or the phone that applies.</param>
    /// <returns>Another one for help in the hall: staff ask for that code, and it takes neither a code nor a try from the applicant.</returns>
    public static Guid Of(Guid asked, OneTimeCodePurpose purpose) =>
        purpose == OneTimeCodePurpose.Assist ? new(SHA256.HashData([.. "assist/"u8, .. asked.ToByteArray()]).AsSpan(0, 16)) : asked;
}
