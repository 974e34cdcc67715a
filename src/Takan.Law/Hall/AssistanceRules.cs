using Takan.Law.Identifiers;
using Takan.Law.Profiles;

namespace Takan.Law.Hall;

/// <summary>Help with one case, as it stands.</summary>
/// <param name="BeganAt">When the applicant agreed; null before.</param>
public sealed record AssistanceStanding(Guid Helper, CaseId Case, DateTime? BeganAt, DateTime? EndedAt);

/// <summary>Whoever helps in the hall sees one case, with its applicant beside them and agreeing, for a short time, and no other (LT-44).</summary>
public static class AssistanceRules
{
    /// <summary>Long enough to find the way together, short enough that nobody looks on when the applicant has gone.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public static readonly Refusal NotAgreed = new(ServiceRoom.Rule,
        "申请人还没有同意。请申请人本人输入手机收到的验证码。", "The applicant has not agreed yet: the applicant types the code that came to the phone.");

    public static readonly Refusal IsOver = new(ServiceRoom.Rule,
        "这次帮办已经结束，办件不能再看了。还要帮的，请申请人再同意一次。", "This help is over and the case is closed to you again. To go on, the applicant agrees once more.");

    public static readonly Refusal AnotherCase = new(ServiceRoom.Rule,
        "您没有在帮办这一件。要帮办，请申请人报 8 位码并同意。", "You are not helping with this case. To help, the applicant gives the 8-character code and agrees.");

    public static readonly Refusal OneAtATime = new(ServiceRoom.Rule,
        "您正在帮办另一件。请先结束那一件，再帮下一位。", "You are helping with another case. End that first.");

    public static readonly Refusal HelpedAlready = new(ServiceRoom.Rule,
        "这一件正有别的同事在帮办。", "A colleague is helping with this case already.");

    public static readonly Refusal NobodyHelps = new(ServiceRoom.Rule,
        "现在没有人在帮办您的办件。", "Nobody is helping with your case now.");

    /// <summary>The applicant agreed, and neither of them has ended it, nor the time.</summary>
    public static bool Runs(this AssistanceStanding standing, DateTime now) =>
        standing.BeganAt is { } began && standing.EndedAt is null && now < began + Life;

    /// <returns>Null when the case may be looked at.</returns>
    public static Refusal? OfLooking(AssistanceStanding standing, Guid helper, DateTime now)
    {
        if (standing.Helper != helper) return AnotherCase;
        if (standing.Runs(now)) return null;
        return standing is { BeganAt: null, EndedAt: null } ? NotAgreed : IsOver;
    }

    /// <returns>Null when the applicant may be asked, and when the answer counts.</returns>
    public static Refusal? OfBeginning(Guid helper, CaseId asked, IEnumerable<AssistanceStanding> others, DateTime now)
    {
        var running = others.Where(other => other.Runs(now)).ToList();
        if (running.Exists(other => other.Helper == helper)) return OneAtATime;
        return running.Exists(other => other.Case == asked) ? HelpedAlready : null;
    }
}
