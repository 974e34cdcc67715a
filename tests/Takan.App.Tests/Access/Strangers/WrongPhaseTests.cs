using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Declarations;
using Takan.Platform.Access;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>The right applicant, but too early or too late: every act is refused by its rule, and nothing is written.</summary>
[Collection(SharedTownTests.Name)]
public sealed class WrongPhaseTests(SharedTown shared)
{
    /// <summary>What the act takes, filled in as it should be, so that the phase is the only thing wrong. A new act needs a line here.</summary>
    private static readonly Dictionary<string, Func<Visitors, HttpContent>> Acts = new()
    {
        ["POST /my/application"] = from => from.Form([new("ServedBy", "OnPhone")]),
        ["POST /my/application?handler=Upload"] = from => from.Form([]),
        ["POST /my/supplement"] = from => from.Form([new("Notes[0]", "补好了")]),
        ["POST /my/consent"] = from => from.Form(
            [new("NoticeVersion", "1"), .. Applicants.AllConsents.Select(consent => KeyValuePair.Create("Given", consent))]),
        ["POST /my/letter"] = from => from.Form(
            [new("Signature", "data:image/png;base64," + Convert.ToBase64String(Applicants.Signature)), .. Ticks]),
        ["POST /my/letter/by-code"] = from => from.Form([new("Code", "123456"), .. Ticks]),
        ["POST /my/letter/by-code?handler=Send"] = from => from.Form([]),
        ["POST /my/letter/on-paper"] = from => from.Form([.. Ticks]),
        ["POST /my/declaration"] = from => from.Form([new("Signature", "data:image/png;base64," + Convert.ToBase64String(Applicants.Signature)), .. Declaration]),
        ["POST /my/declaration/on-paper"] = from => from.Form([new("Signer", "李某"), .. Declaration]),
        ["POST /my/declaration/on-paper?handler=Print"] = from => from.Form([.. Declaration]),
        ["POST /my/commitment"] = from => from.Form([new("Signature", "data:image/png;base64," + Convert.ToBase64String(Applicants.Signature)), .. Ticks]),
        ["POST /my/appointment"] = from => from.Form([new("At", "2026-12-01T01:30:00Z")]),
        ["POST /my/request"] = from => from.Form([new("Kind", "Trial"), new("NoticeVersion", "1"), .. Applicants.AllConsents.Select(consent => KeyValuePair.Create("Given", consent))]),
        ["POST /my/request?handler=Consent"] = from => from.Form([new("NoticeVersion", "1")]),
        ["POST /my/request?handler=Withdraw"] = from => from.Form([]),
        ["POST /my/on-site"] = from => from.Form([new("Reason", "不方便")]),
        ["POST /my/place"] = from => from.Form([new("Digest", "00"), new("Signature", "data:image/png;base64," + Convert.ToBase64String(Applicants.Signature))]),
        ["POST /my/place?handler=Seen"] = from => from.Form([]),
        ["POST /my/rectification"] = from => from.Form([new("Words[1]", "改好了")]),
        ["POST /my/booth"] = from => from.Form([]),
        ["POST /my/booth?handler=Leave"] = from => from.Form([]),
        ["POST /my/assistance"] = from => from.Form([]),
        ["POST /my/statement"] = from => from.Form([new("Statement", "没有意见")]),
        ["POST /my/delivery"] = from => from.Form([new("Way", "Window")]),
        ["POST /my/delivery?handler=Receive"] = from => from.Form([]),
        ["POST /api/my/visit/prepare"] = _ => Json("{}"),
        ["POST /api/my/visit/device-check"] = _ => Picture(),
        ["POST /api/my/visit/waiting"] = _ => Json("{}"),
        ["DELETE /api/my/visit/waiting"] = _ => Json("{}"),
        ["POST /api/my/visit/early-start"] = _ => Json("{}"),
        ["POST /api/my/visit/stills/{stillId:guid}"] = _ => Picture(),
        ["POST /api/my/visit/stills/{stillId:guid}/failure"] = _ => Json("""{"reason":"坏了"}"""),
        ["POST /api/my/visit/condition"] = _ => Json("""{"battery":0.5}"""),
        ["POST /api/my/visit/say"] = _ => Json("""{"text":"您好"}"""),
        ["POST /api/my/visit/countersign"] = _ => Picture(),
        ["POST /api/my/visit/result-seen"] = _ => Json("{}"),
    };

    /// <summary>Pages that only show, the measurement of the line, which keeps nothing, and the choice of reminders, which is open in every phase.</summary>
    private static readonly string[] WithoutPhase = ["POST /my", "POST /my/messages", "POST /my/papers", "POST /my/road", "POST /my/visit", "POST /api/my/visit/upload-probe"];

    private static IEnumerable<KeyValuePair<string, string>> Ticks => Applicants.AllUndertakings.Select(tick => KeyValuePair.Create("Ticked", tick));

    private static IEnumerable<KeyValuePair<string, string>> Declaration =>
        [new("Capacity", "法定代表人"), .. Declarants.OnPage(Declarants.Filled()), .. Declarants.AllPromises.Select(tick => KeyValuePair.Create("Ticked", tick))];

    /// <summary>But for what happens in a room: its address names it, and none of these has one.</summary>
    [Fact]
    public async Task EveryActOfAnApplicant_HasALineHere()
    {
        var acts = (await EndpointsDeclareAccess.ListAsync(shared.Town.App.Services))
            .Where(endpoint => endpoint.Rule is ApplicantMayAttribute { Of: null })
            .SelectMany(endpoint => endpoint.Methods.Where(method => method != "GET").Select(method => $"{method} /{endpoint.Route.Trim('/')}"));
        Assert.Equal(acts.Order(), Acts.Keys.Where(key => !key.Contains('?')).Concat(WithoutPhase).Order());
    }

    [Theory]
    [InlineData(nameof(Who.EarlyApplicant))]
    [InlineData(nameof(Who.EndedApplicant))]
    public async Task EveryAct_InAnotherPhase_IsRefusedAndNothingIsWritten(string name)
    {
        var town = shared.Town;
        var who = Enum.Parse<Who>(name);
        var wrong = new List<string>();
        foreach (var (act, fill) in Acts)
        {
            var (method, path) = (act.Split(' ')[0], act.Split(' ')[1].Replace("{stillId:guid}", town.RouteValues["stillId"], StringComparison.Ordinal));
            var before = await town.Witness.LookAsync();
            using var answer = await town.Visitors.SendAsync(who, method, path, fill(town.Visitors));
            if (await ObjectionAsync(answer) is { } objection) wrong.Add($"{act}: {objection}");
            if (await town.Witness.ChangesSinceAsync(before) is { } changes) wrong.Add($"{act}: wrote {changes}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task APageThatOnlyShows_TakesNoPost()
    {
        foreach (var path in (string[])["/my", "/my/papers", "/my/road", "/my/visit"])
        {
            using var answer = await shared.Town.Visitors.SendAsync(Who.Applicant, "POST", path);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        }
    }

    /// <summary>A page shows its form again with the reason, or leads to where the case stands; the API names the rule.</summary>
    private static async Task<string?> ObjectionAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode switch
        {
            HttpStatusCode.Found when answer.Headers.Location?.OriginalString == "/my" => null,
            HttpStatusCode.UnprocessableEntity when body.Contains("class=\"rule\"", StringComparison.Ordinal) => null,
            HttpStatusCode.Conflict when JsonNode.Parse(body)?["code"] is not null => null,
            _ => $"{answer.StatusCode} {answer.Headers.Location}",
        };
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static ByteArrayContent Picture()
    {
        var content = new ByteArrayContent(Tiny.Jpeg);
        content.Headers.ContentType = new("image/jpeg");
        return content;
    }
}
