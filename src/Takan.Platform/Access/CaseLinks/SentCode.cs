namespace Takan.Platform.Access.CaseLinks;

/// <summary>A code that was asked for by SMS, as the page where it is typed speaks of it: <c>_SentCode.cshtml</c>.</summary>
/// <param name="Otherwise">What to do where no text message leaves this installation.</param>
public sealed record SentCode(string Bureau, string PhoneTail, string Otherwise)
{
    public const string View = "/Access/CaseLinks/_SentCode.cshtml";
}
