using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.Law.Process;
using Takan.Platform.Access.CaseLinks;
using Takan.Visits.Records;

namespace Takan.App.Tests.FieldVisits;

/// <summary>What the applicant of both matters does on the one phone.</summary>
internal static class JointPhone
{
    /// <summary>On the phone that was let in to the kitchen's case.</summary>
    private static Dictionary<string, string> Meant(JointPlace place, VisitDesk part) => new() { [CaseOfPage.Field] = place.Kitchen.Case.ToString(), ["Part"] = part.Inspection.ToString() };

    public static Dictionary<string, string> Signed(JointPlace place, VisitDesk part, string digest) => new(Meant(place, part))
    {
        ["Digest"] = digest,
        ["Signature"] = "data:image/png;base64," + Convert.ToBase64String(Applicants.Signature),
    };

    /// <summary>One page leads from one part to the next.</summary>
    public static async Task CountersignAsync(JointPlace place)
    {
        var phone = await place.Desk.PhoneAsync(place.Kitchen.Case);
        foreach (var (part, left) in new[] { (place.Kitchen, "要签 2 件"), (place.Books, "请看一下记录") })
        {
            var page = (await phone.GetAsync("/my/place")).Page;
            Assert.Contains(left, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(part.Inspection.ToString(), page.QuerySelector("#record input[name=Part]")!.GetAttribute("value"));
            Assert.Equal(2, page.QuerySelectorAll("#parts li").Length);
            var answer = await phone.SubmitAsync("/my/place", Signed(place, part, page.QuerySelector("input[name=Digest]")!.GetAttribute("value")!));
            Assert.Equal((HttpStatusCode.Found, "/my/place"), (answer.Status, answer.Location));
            Assert.Equal(InspectionState.Countersigned, (await part.InspectionAsync()).State);
        }
    }

    public static async Task SeeAsync(JointPlace place)
    {
        var phone = await place.Desk.PhoneAsync(place.Kitchen.Case);
        foreach (var (part, next) in new[] { (place.Kitchen, "/my/place"), (place.Books, "/my") })
        {
            Assert.Equal(part.Inspection.ToString(), (await phone.GetAsync("/my/place")).Page.QuerySelector("input[name=Part]")!.GetAttribute("value"));
            Assert.Equal(next, (await phone.SubmitAsync("/my/place", Meant(place, part), handler: "Seen")).Location);
        }

        Assert.Equal(2, await place.Desk.App.WithDatabaseAsync(db => db.Set<ToldResult>().CountAsync(row => row.SeenAt != null)));
    }
}
