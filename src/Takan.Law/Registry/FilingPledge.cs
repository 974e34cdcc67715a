namespace Takan.Law.Registry;

/// <summary>Whoever files data answers for its being lawful, correct and true (TJ-38).</summary>
public static class FilingPledge
{
    private const string Rule = "TJ-38";

    public static readonly Bilingual Text = new(
        "本单位对所填信息的合法性、准确性、真实性负责。", "This unit answers for what it enters being lawful, correct and true.");

    public static Refusal? Missing(bool given) => given
        ? null
        : new(Rule, "填报单位要对信息的合法、准确、真实负责。请看过以后勾选，再备案。", "The unit answers for what it files. Read it over and tick the line, then file.");
}
