namespace Takan.Law.Registry;

/// <summary>Days on which a filing holds, both ends included; an open end has no limit.</summary>
public sealed record Validity(DateOnly? From = null, DateOnly? Until = null)
{
    public bool Covers(DateOnly day) => !(From > day) && !(Until < day);
}
