namespace Takan.Casework.Intake;

/// <summary>An act that needs only a reason.</summary>
public sealed record ReasonInput(CaseTarget Target, string? Reason)
{
    public string Text => (Reason ?? "").Trim();

    /// <summary>The reason, or what the act itself says when none was asked for.</summary>
    public string TextOr(string usual) => Text.Length > 0 ? Text : usual;

    public bool IsTooLong => Text.Length > Case.ReasonLength;
}
