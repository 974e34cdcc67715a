namespace Takan.Law.Profiles;

/// <summary>What a check item rests on; decides what "not met" may lead to.</summary>
public enum ItemKind
{
    /// <summary>法: a licensing condition set by law. May lead to rectification or to a negative decision.</summary>
    Condition,

    /// <summary>核: checks that the papers are true (行政许可法 34). May lead to correction or a visit.</summary>
    Verification,

    /// <summary>示: a duty after approval, or advice. Never blocks.</summary>
    Reminder,
}
