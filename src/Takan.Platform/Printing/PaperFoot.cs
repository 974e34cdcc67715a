namespace Takan.Platform.Printing;

/// <summary>Stands at the end of each paper: <c>&lt;partial name="@PaperFoot.View" model="Model.Foot" /&gt;</c>.</summary>
/// <param name="Number">The paper's own number.</param>
/// <param name="Address">What the QR code opens: the page of the case.</param>
/// <param name="Fingerprint">Of the bureau's signing key, as <c>SigningKeys.FingerprintAsync</c> gives it.</param>
public sealed record PaperFoot(string Number, string Address, string Fingerprint)
{
    public const string View = "/Printing/_PaperFoot.cshtml";
}
