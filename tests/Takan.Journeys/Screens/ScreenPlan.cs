namespace Takan.Journeys.Screens;

/// <summary>How one page is reached: as whom, at which address of the demo's world.</summary>
/// <param name="Route">As the application lists it.</param>
/// <param name="Who">A user name; <c>@firm</c> for its applicant's phone; <c>half:user</c> with the password only; a device of the hall; null for anyone.</param>
public sealed record Screen(string Route, string Name, string? Who, Func<DemoOffice, Task<string>> Path)
{
    public int Status { get; init; } = 200;

    /// <summary>Opened on an application that nobody has set up yet.</summary>
    public bool BeforeSetUp { get; init; }
}

/// <summary>Every page of the application. The test fails for a page that has no line here.</summary>
public static class ScreenPlan
{
    private const string Booked = "汀澜人力资源";
    private const string Ready = "剪影外包服务";
    private const string Missed = "水岸人力";
    private const string Queued = "云栖家政劳务";
    private const string Accepted = "桥北人才服务";
    private const string Informed = "小满劳务派遣";
    private const string ToBeVisited = "听涛劳务";
    private const string Visited = "朴一人力";
    private const string Registered = "海韵劳务派遣";
    private const string Returned = "青禾家政劳务";

    public static IReadOnlyList<Screen> All { get; } = [.. Doors(), .. Homes(), .. Cases(), .. Inspections(), .. Registry(), .. Hall(), .. Administration(), .. Phone()];

    private static IEnumerable<Screen> Doors() =>
    [
        At("sign-in", "sign-in", null),
        At("sign-in/code", "sign-in-code", "half:sunli"),
        At("sign-in/second-factor", "second-factor", "half:wulei"),
        new("join/{token}", "join", null, office => office.InvitationAsync("wulei")),
        new("set-up/{token}", "set-up", null, office => Task.FromResult(office.SetUpPath)) { BeforeSetUp = true },
        At("sign-out", "sign-out", "zhoumin"),
        At("me", "me", "zhoumin"),
        At("me/messages", "me-messages", "linzhi"),
        At("demo/messages", "demo-messages", null),
        new("error/{status:int}", "not-found", null, _ => Task.FromResult("/nowhere")) { Status = 404 },
    ];

    private static IEnumerable<Screen> Homes() =>
        ((string[])["zhaoqin", "zhoumin", "linzhi", "luoping", "chenguan", "xujian", "dingbei", "gaoxian", "sunli", "qianan", "lishen", "yaobang"]).Select(who => At("", "home-" + who, who));

    private static IEnumerable<Screen> Cases() =>
    [
        At("cases", "cases", "zhoumin"),
        new("cases", "cases-filtered", "linzhi", _ => Task.FromResult("/cases?state=under-way&from=2020-01-01")),
        new("batch", "batch", "zhoumin", _ => Task.FromResult("/batch?matter=labour-dispatch")),
        At("cases/views", "cases-views", "linzhi"),
        // A file goes out by a form alone: the address leads back to the list.
        At("cases/export", "cases-export", "linzhi"),
        At("cases/new", "case-new", "zhaoqin"),
        At("cases/import", "case-import", "zhaoqin"),
        OfCase("", "case", "zhoumin", Booked),
        OfCase("accept", "case-accept", "zhaoqin", Registered),
        OfCase("return", "case-return", "zhaoqin", Registered),
        OfCase("refuse", "case-refuse", "zhaoqin", Registered),
        OfCase("withdraw", "case-withdraw", "zhaoqin", Registered),
        OfCase("resubmit", "case-resubmit", "zhaoqin", Returned),
        OfCase("road", "case-road", "zhaoqin", Accepted),
        // The demo's bureau has no preliminary review: these pages say so.
        OfCase("hand-over", "case-hand-over", "luoping", Accepted),
        OfCase("review-return", "case-review-return", "luoping", Accepted),
        OfCase("hand-back", "case-hand-back", "linzhi", Booked),
        OfCase("receive-result", "case-receive-result", "luoping", Booked),
        // The demo's paper says nothing of delivery and of reports: these pages say so.
        OfCase("delivery", "case-delivery", "luoping", Booked),
        OfCase("report", "case-report", "zhoumin", Booked),
        OfCase("visit-time", "case-visit-time", "linzhi", ToBeVisited),
        OfCase("link", "case-link", "zhaoqin", Accepted),
        OfCase("ask-visit", "case-ask-visit", "zhaoqin", Accepted),
        OfCase("occasion", "case-occasion", "zhaoqin", Accepted),
        OfCase("paper-letter", "case-paper-letter", "zhaoqin", Informed),
        OfCase("paper-declaration", "case-paper-declaration", "zhaoqin", Informed),
        OfCase("unmask", "case-unmask", "zhoumin", Booked),
        OfCase("take", "case-take", "zhoumin", Queued),
        OfCase("reassign", "case-reassign", "linzhi", Booked),
        OfCase("on-site", "case-on-site", "zhoumin", Booked),
        OfCase("conclude-committed", "case-conclude-committed", "zhaoqin", Accepted),
        OfCase("breach", "case-breach", "linzhi", Accepted),
        OfCase("conclude", "case-conclude", "zhoumin", Booked),
        OfCase("extend-rectification", "case-extend", "linzhi", Booked),
        OfCase("not-met", "case-not-met", "linzhi", Booked),
        OfCase("invite-statement", "case-invite-statement", "linzhi", Booked),
    ];

    private static IEnumerable<Screen> Inspections() =>
    [
        OfInspection("contact", "zhoumin", Booked),
        OfInspection("team", "heyang", Ready),
        OfInspection("larger-team", "heyang", Ready),
        OfInspection("appointment", "heyang", Ready),
        // The demo's paper says nothing of joint inspection: these pages say so.
        OfInspection("joint", "zhoumin", Booked),
        At("joint-visits", "joint-visits", "linzhi"),
        OfInspection("no-show", "zhoumin", Booked),
        OfInspection("filing", "zhoumin", Booked),
        OfInspection("supplement", "zhoumin", Booked),
        OfInspection("give-up-recording", "linzhi", Booked),
        OfInspection("group", "zhoumin", Booked),
        new("inspections/{inspectionId:guid}/watch", "inspection-watch", "chenguan", office => office.WatchAsync("chenguan", Booked)),
        At("sharing", "sharing", "xujian"),
        At("sharing/new", "sharing-new", "xujian"),
        new("sharing/{sharingId:guid}", "sharing-request", "linzhi", async office => "/sharing/" + (await office.SharingAsync(Booked)).Id),
        At("experts", "experts", "linzhi"),
        new("experts/{expertId:guid}", "expert", "linzhi", async office => "/experts/" + await office.ExpertAsync("linzhi")),
        At("observers", "observers", "xujian"),
        // The demo's paper offers no trial inspection: these pages say so.
        At("visit-requests", "visit-requests", "zhoumin"),
        new("visit-requests/{requestId:guid}", "visit-request", "zhoumin", async office => "/visit-requests/" + await office.RequestAsync(Accepted)),
        At("calendar", "week", "zhoumin"),
        At("calendar/absences", "absences", "linzhi"),
        At("calendar/subscription", "subscription", "zhoumin"),
        new("inspections/{inspectionId:guid}/visit", "inspection-visit", "zhoumin", async office => $"/inspections/{await office.VisitUnderWayAsync(Visited)}/visit"),
        new("inspections/{inspectionId}/room", "inspection-room", "zhoumin", async office => $"/inspections/{await office.InspectionAsync(Booked)}/room"),
    ];

    private static IEnumerable<Screen> Registry() =>
    [
        At("registry", "registry", "dingbei"),
        new("registry/new/{kind:regex(^(Person|Matter|Entity)$)}", "filing-new", "dingbei", _ => Task.FromResult("/registry/new/Person")),
        OfFiling("", "filing"),
        OfFiling("change", "filing-change"),
        OfFiling("confirm", "filing-confirm"),
        new("registry/{filingId:guid}/suspension", "filing-suspension", "linzhi", async office => $"/registry/{await office.PersonFilingAsync()}/suspension"),
        new("registry/changes/{changeId:guid}", "filing-decide", "linzhi", async office => "/registry/changes/" + await office.ChangeAsync()),
        At("registry/dishonesty", "dishonesty", "xujian"),
        At("registry/dishonesty/new", "dishonesty-new", "xujian"),
        new("registry/dishonesty/{dishonestyId:guid}", "dishonesty-entry", "linzhi", async office => "/registry/dishonesty/" + await office.DishonestyAsync()),
        At("registry/premises", "premises", "dingbei"),
        At("registry/closures", "closures", "linzhi"),
        At("registry/closures/new", "closure-new", "linzhi"),
        new("registry/closures/{closureId:guid}", "closure", "linzhi", async office => "/registry/closures/" + await office.ClosureAsync()),
        At("registry/exemptions", "exemptions", "linzhi"),
        new("registry/premises/{premisesId:guid}/exemption", "exemption", "zhoumin", async office => "/registry/premises/" + await office.PremisesAsync() + "/exemption"),
        At("registry/premises/new", "premises-new", "dingbei"),
        new("registry/premises/{premisesId:guid}", "premises-one", "dingbei", async office => "/registry/premises/" + await office.PremisesAsync()),
    ];

    private static IEnumerable<Screen> Hall() =>
    [
        At("hall/pair", "hall-pair", null),
        At("hall/screen", "hall-screen", Visitors.HallScreen),
        At("hall/booth", "hall-booth", Visitors.BoothPc),
        At("hall/desk", "hall-desk", "yaobang"),
        At("hall/assistance", "hall-assistance", "yaobang"),
        new("hall/assistance/{assistanceId:guid}", "hall-help", "yaobang", office => office.HelpAsync("yaobang", Booked)),
    ];

    private static IEnumerable<Screen> Administration() =>
    [
        At("administration/administrators", "administrators", "sunli"),
        At("administration/clients", "clients", "sunli"),
        At("administration/hall", "hall-set-up", "sunli"),
        At("administration/messages", "messages", "sunli"),
        At("administration/messages/texts", "message-texts", "sunli"),
        At("administration/messages/robots", "robots", "sunli"),
        At("administration/calendar", "calendar", "sunli"),
        At("administration/profile", "profile", "sunli"),
        At("administration/profile/edit", "profile-edit", "sunli"),
        // The demo's bureau does not send by area: these pages say so.
        At("administration/areas", "areas", "linzhi"),
        At("administration/vehicles", "vehicles", "linzhi"),
        At("administration/people", "people", "qianan"),
        new("administration/people/{staffId}", "person", "qianan", async office => "/administration/people/" + await office.PersonAsync("heyang")),
        At("administration/units", "units", "qianan"),
        At("administration/keys", "keys", "qianan"),
        At("audit", "audit", "lishen"),
    ];

    private static IEnumerable<Screen> Phone() =>
    [
        At("s", "phone-type-code", null),
        At("apply", "phone-apply", null),
        new("apply/{bureauId:guid}/{matter}", "phone-apply-matter", null, office => office.ApplyAsync()),
        // Without a phone that asked, or one that proved itself, they lead to the choice of a matter.
        At("apply/code", "phone-apply-code", null),
        At("apply/form", "phone-apply-form", null),
        // Without an application to be sent, or papers to be completed, they lead back to the case.
        At("my/application", "phone-application", "@" + Accepted),
        At("my/supplement", "phone-supplement", "@" + Accepted),
        new("c/{token}", "phone-link", null, office => office.LinkAsync(Accepted)),
        new("c/{token}/code", "phone-code", null, async office => await office.LinkAsync(Accepted) + "/code"),
        // Shown to the expert whose invitation it is; before it was opened by a code there is nothing behind it.
        new("e/{token}", "expert-link", null, office => office.ExpertLinkAsync("zhoumin", Booked)),
        new("e/{token}/code", "expert-code", null, async office => await office.ExpertLinkAsync("zhoumin", Booked) + "/code"),
        // For the person at another authority; on a PC as a rule.
        new("share/{token}", "share-link", null, office => office.SharingLinkAsync(Booked)),
        new("share/{token}/code", "share-code", null, async office => await office.SharingLinkAsync(Booked) + "/code"),
        new("invited", "invited", null, _ => Task.FromResult("/invited")) { Status = 401 },
        At("my", "phone-my", "@" + Booked),
        At("my/consent", "phone-consent", "@" + Accepted),
        At("my/commitment", "phone-commitment", "@" + Accepted),
        At("my/road", "phone-road", "@" + Accepted),
        At("my/letter", "phone-letter", "@" + Informed),
        At("my/letter/by-code", "phone-letter-by-code", "@" + Informed),
        At("my/letter/on-paper", "phone-letter-on-paper", "@" + Informed),
        // Without a set-up registration or a change of address they lead back to the case.
        At("my/declaration", "phone-declaration", "@" + Informed),
        At("my/declaration/on-paper", "phone-declaration-on-paper", "@" + Informed),
        At("my/on-site", "phone-on-site", "@" + Informed),
        At("my/appointment", "phone-appointment", "@" + Ready),
        At("my/visit", "phone-visit", "@" + Booked),
        new("my/place", "phone-place", "@" + Visited, async office =>
        {
            await office.VisitUnderWayAsync(Visited);
            return "/my/place";
        }),
        // Where nothing is offered it says so.
        At("my/request", "phone-request", "@" + Accepted),
        At("my/papers", "phone-papers", "@" + Booked),
        At("my/messages", "phone-messages", "@" + Booked),
        // At a phone of one's own it says so.
        At("my/booth", "phone-booth", "@" + Booked),
        At("my/assistance", "phone-assistance", "@" + Booked),
        At("my/statement", "phone-statement", "@" + Booked),
        At("my/delivery", "phone-delivery", "@" + Booked),
        // Without an order to rectify it leads back to the case.
        At("my/rectification", "phone-rectification", "@" + Missed),
    ];

    private static Screen At(string route, string name, string? who) => new(route, name, who, _ => Task.FromResult("/" + route));

    private static Screen OfCase(string act, string name, string who, string firm) => new(
        "cases/{caseId:guid}" + (act.Length > 0 ? "/" + act : ""), name, who, async office => $"/cases/{await office.CaseAsync(firm)}" + (act.Length > 0 ? "/" + act : ""));

    private static Screen OfFiling(string act, string name) => new(
        "registry/{filingId:guid}" + (act.Length > 0 ? "/" + act : ""), name, "dingbei", async office => $"/registry/{await office.FilingAsync()}" + (act.Length > 0 ? "/" + act : ""));

    private static Screen OfInspection(string act, string who, string firm) => new(
        "inspections/{inspectionId:guid}/" + act, "inspection-" + act, who, async office => $"/inspections/{await office.InspectionAsync(firm)}/{act}");
}
