using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Platform.Words;

namespace Takan.Platform.Administration;

/// <summary>Read only: there is no handler for any other verb, and none anywhere that changes an entry.</summary>
[StaffMay(PlatformPermissions.Audit)]
public sealed class AuditModel(CurrentActor current, AuditTrail trail, IEnumerable<IAuditedThings> things, CheckStream check, HeadsKey headsKey, EventBook words) : PageModel
{
    public const int NumberLength = 60;
    private const int MostPages = 100_000;

    private static readonly Dictionary<ChainFault, Bilingual> Faults = new()
    {
        [ChainFault.ForeignStream] = new("混进了别处的记录", "an entry of another stream stands here"),
        [ChainFault.NumberOutOfOrder] = new("编号不连续，记录被删除、重复或调换", "numbers do not follow: dropped, doubled or reordered"),
        [ChainFault.BrokenLink] = new("与前一条接不上，记录被修改或替换", "does not continue the entry before: edited or exchanged"),
        [ChainFault.BodyMismatch] = new("内容与当时的承诺不一致", "the content is not the one committed to"),
        [ChainFault.BodyWithoutEntry] = new("有内容而没有记录", "content without an entry"),
        [ChainFault.Truncated] = new("末尾的记录不见了", "the end is missing"),
        [ChainFault.HeadMismatch] = new("与留存在数据库之外的签名不符，记录被重写", "contradicts the head signed outside: rewritten"),
    };

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>Null: the bureau's own stream.</summary>
    public AuditedThing? Shown { get; private set; }

    /// <summary>A number was given, and this bureau has no such thing.</summary>
    public bool NoSuchThing { get; private set; }

    public AuditPage Trail { get; private set; } = new([], 0, []);

    public IReadOnlyList<StreamCheck> Checks { get; private set; } = [];

    public IReadOnlyDictionary<string, string> People { get; private set; } = new Dictionary<string, string>();

    public string HeadsFingerprint => headsKey.Key.Fingerprint.Paper;

    public int Pages => Math.Max(1, (Trail.Total + AuditTrail.PageSize - 1) / AuditTrail.PageSize);

    public IEnumerable<ChainFinding> Findings => Checks.SelectMany(stream => stream.Findings);

    public static string Words(ChainFault fault) => Faults[fault].Say();

    public string Words(string kind) => words.Say(kind, null).Say().TrimEnd('：', ':', ' ');

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        People = await trail.NamesAsync(bureauId, cancellationToken);
        if (!string.IsNullOrWhiteSpace(Find))
        {
            Shown = await FindAsync(bureauId, Find, cancellationToken);
            NoSuchThing = Shown is null;
            if (NoSuchThing) return;
        }

        var streams = Shown?.Streams ?? [LogStream.OfUnit(bureauId).Name];
        Number = Math.Clamp(Number, 1, MostPages);
        Trail = await trail.ReadAsync(bureauId, new(streams, Blank(Person), Blank(Kind), From, To, Number), cancellationToken);
        var checks = new List<StreamCheck>();
        foreach (var stream in streams) checks.Add(await check.RunAsync(new LogStream(stream), cancellationToken));
        Checks = checks;
    }

    public string PageLink(int number) => "/audit" + Microsoft.AspNetCore.Http.QueryString.Create(new Dictionary<string, string?>
    {
        ["Find"] = Find,
        ["Person"] = Person,
        ["Kind"] = Kind,
        ["From"] = From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["To"] = To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["p"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    private async Task<AuditedThing?> FindAsync(Guid bureauId, string number, CancellationToken cancellationToken)
    {
        foreach (var kind in things)
            if (await kind.FindAsync(bureauId, number, cancellationToken) is { } found) return found;
        return null;
    }

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
