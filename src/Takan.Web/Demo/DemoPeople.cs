using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Organisation;

namespace Takan.Web.Demo;

/// <summary>The bureau of the demo and its people. Names are invented.</summary>
public sealed record DemoPeople(Guid BureauId, bool AreNew, IReadOnlyDictionary<string, StaffActor> Staff)
{
    public const string BureauName = "威海市环翠区行政审批服务局（示例）";

    public static readonly IReadOnlyList<(string UserName, string Name, string? Certificate, string Unit, Role[] Roles)> List =
    [
        ("zhaoqin", "赵琴", null, "社会事务科", [Role.WindowClerk]),
        ("yaobang", "姚帮", null, "社会事务科", [Role.HallAssistant]),
        ("zhoumin", "周敏", "示例-10021", "现场勘验中心", [Role.Inspector]),
        ("heyang", "何洋", "示例-10022", "现场勘验中心", [Role.Inspector]),
        ("fengyuan", "冯远", "示例-10023", "现场勘验中心", [Role.Inspector]),
        ("linzhi", "林志", "示例-10001", "现场勘验中心", [Role.CentreLead, Role.Inspector]),
        ("wulei", "吴磊", null, "社会事务科", [Role.ApprovingOfficer]),
        ("luoping", "罗平", null, "社会事务科", [Role.ApprovingOfficer]),
        ("chenguan", "陈观", null, "监督监察科", [Role.Observer]),
        ("xujian", "徐鉴", null, "监督监察科", [Role.Supervisor]),
        ("dingbei", "丁备", null, "监督监察科", [Role.RegistryKeeper]),
        ("gaoxian", "高县", null, "监督监察科", [Role.CountyOffice]),
        ("sunli", "孙立", null, "监督监察科", [Role.SystemAdministrator]),
        ("qianan", "钱安", null, "监督监察科", [Role.SecurityAdministrator]),
        ("lishen", "李审", null, "监督监察科", [Role.AuditAdministrator]),
    ];

    public StaffActor this[string userName] => Staff[userName];

    /// <summary>Finds the bureau of an earlier start, or founds it.</summary>
    public static async Task<DemoPeople> ComeAsync(DemoStory story)
    {
        var bureau = await story.AsAsync<TakanDb, Bureau?>(null, db => db.Set<Bureau>().AsNoTracking().OrderBy(row => row.CreatedAt).FirstOrDefaultAsync());
        if (bureau is not null && bureau.Name != BureauName)
            throw StartRefusal.Because("This data folder belongs to a real bureau. The demo needs a folder of its own (--data DIR).");
        var id = bureau?.Id ?? await story.AsAsync<TakanDb, Guid>(null, FoundAsync);
        if (bureau is null) await story.AsAsync<SigningKeys, string>(null, keys => keys.RotateAsync(new SystemActor(), id, default));
        if (bureau is null)
            foreach (var person in List) await story.AsAsync<NewStaff, Guid>(null, draft => AddAsync(story, draft, id, person));

        var accounts = await story.AsAsync<TakanDb, List<StaffAccount>>(null, db => db.Set<StaffAccount>().AsNoTracking().ToListAsync());
        return new(id, bureau is null, accounts.ToDictionary(account => account.UserName!, StaffSession.ActorOf));
    }

    private static async Task<Guid> FoundAsync(TakanDb db)
    {
        var bureau = new Bureau { Id = Guid.CreateVersion7(), Name = BureauName, Profile = "huancui", CreatedAt = DateTime.UnixEpoch };
        db.Add(bureau);
        db.AddRange(List.Select(person => person.Unit).Distinct().Select(name => new Unit { Id = Guid.CreateVersion7(), BureauId = bureau.Id, Name = name }));
        await db.SaveChangesAsync();
        return bureau.Id;
    }

    private static Task<Guid> AddAsync(DemoStory story, NewStaff draft, Guid bureauId, (string UserName, string Name, string? Certificate, string Unit, Role[] Roles) person) =>
        story.AsAsync<TakanDb, Guid>(null, async db =>
        {
            var unit = await db.Set<Unit>().SingleAsync(row => row.BureauId == bureauId && row.Name == person.Unit);
            var input = new NewPerson { DisplayName = person.Name, UserName = person.UserName, CertificateNumber = person.Certificate, UnitId = unit.Id };
            if (!draft.Draft(bureauId, input).IsAllowed(out var account, out var refusal)) throw new InvalidOperationException(refusal.English);
            account.TwoFactorEnabled = true;
            foreach (var role in person.Roles) account.Roles.Add(new RoleGrant { Role = role, GrantedAt = DateTime.UnixEpoch });
            db.Add(account);
            await db.SaveChangesAsync();
            return account.Id;
        });
}
