using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

/// <summary>What a work plan says of trial inspection, guidance and instant inspection must be whole (LT-45).</summary>
internal static class SessionKindsCheck
{
    private const string Rule = "LT-45";
    private const string Path = "bureau/sessionKinds";
    private const int HoursOfADay = 24;

    public static IEnumerable<ProfileFinding> Findings(SessionKinds kinds, ProfileParts parts) =>
    [
        .. Blank(kinds.Source, $"{Path}/source", "预踏勘等种类的出处", "source of the kinds"),
        .. Blank(kinds.KeepSource, $"{Path}/keepSource", "录像保存天数的出处", "source of the days of keeping"),
        .. kinds.KeepDays is < 1 or > SessionKinds.LongestKept
            ? [Error(Rule, $"{Path}/keepDays", $"录像保存天数请写 1 到 {SessionKinds.LongestKept}。", $"1 to {SessionKinds.LongestKept} days of keeping.")]
            : Array.Empty<ProfileFinding>(),
        .. Repeated(kinds.Offers.Select(offer => ProfileTerms.VisitKinds[offer.Kind]), "TK-501", _ => $"{Path}/offers", "种类重复", "repeated kind"),
        .. kinds.Offers.Where(offer => offer.Kind == VisitKind.Formal)
            .Select(_ => Error(Rule, $"{Path}/offers", "正式踏勘不用写，一直都有。", "The formal inspection is always there: it is not offered.")),
        .. kinds.Offers.SelectMany(offer => parts.UnknownMatters(offer.Matters))
            .Select(id => Error(Rule, $"{Path}/offers", $"没有代号为“{id}”的事项。", $"No matter {id}.")),
        .. Hours(kinds),
    ];

    private static IEnumerable<ProfileFinding> Hours(SessionKinds kinds)
    {
        var instant = kinds.Offers.Any(offer => offer.Kind == VisitKind.Instant);
        if (instant && kinds.InstantHours is null)
            return [Error(Rule, Path, "开了即时踏勘，请写 instantHours: { from: 9, until: 17, source: 出处 }。", "Instant inspections need their hours.")];
        return kinds.InstantHours is not { } hours ? [] :
        [
            .. Blank(hours.Source, $"{Path}/instantHours/source", "即时踏勘时段的出处", "source of the hours"),
            .. hours.From < 0 || hours.Until > HoursOfADay || hours.From >= hours.Until
                ? [Error(Rule, $"{Path}/instantHours/until", "时段请写整点，开始要早于结束：0 到 24。", "Full hours, 0 to 24, the beginning before the end.")]
                : Array.Empty<ProfileFinding>(),
        ];
    }
}
