using System.Globalization;
using Takan.Law.Calendar;

namespace Takan.Law.Profiles;

/// <summary>How whoever joins is labelled: matter, acceptance time, name (HC-20, HC-61). The room list shows exactly this.</summary>
public static class JoinLabel
{
    /// <param name="acceptedAt">Formal acceptance, UTC; null before.</param>
    public static Outcome<string> For(JoinManual manual, string matter, DateTime? acceptedAt, string applicant)
    {
        if (acceptedAt is not { } accepted || string.IsNullOrWhiteSpace(matter) || string.IsNullOrWhiteSpace(applicant))
            return new Refusal("HC-20", "进入视频踏勘须标明事项名称、受理时间、申请人姓名，现在还不全。", "Joining needs matter, acceptance time and applicant's name: one is missing.");

        return Placeholders.Fill(manual.Label, new Dictionary<string, string>
        {
            [Placeholders.Matter] = matter,
            [Placeholders.AcceptedAt] = ChinaTime.Local(accepted).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            [Placeholders.Applicant] = applicant,
        });
    }
}
