using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Registry;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Organisation;

namespace Takan.App.Tests.Scheduling;

/// <summary>A county in which two units inspect one shop: the market bureau its kitchen, the culture bureau its books.</summary>
internal static class Units
{
    public const string Market = "市场监管局";
    public const string Culture = "文旅广电局";
    public const string Shop = "示例书吧";

    public static async Task<Guid> UnitAsync(this Desk desk, string name, params StaffActor[] people)
    {
        var unit = new Unit { Id = Guid.CreateVersion7(), BureauId = desk.BureauId, Name = name };
        await desk.App.WithDatabaseAsync(async db =>
        {
            db.Add(unit);
            await db.SaveChangesAsync();
            var ids = people.Select(person => person.Id).ToList();
            return await db.Set<StaffAccount>().Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.UnitId, unit.Id));
        });
        return unit.Id;
    }

    /// <summary>Everything that the three filings ask for, of everybody.</summary>
    public static async Task FileAllAsync(this Desk desk, params StaffActor[] people)
    {
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        foreach (var person in people) await desk.FilePersonAsync(keeper, person);
        foreach (var matter in (string[])["food-business", "book-retail"]) await desk.FiledAsync(keeper, FilingKind.Matter, matter, Keepers.MatterFields);
        await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields(Shop));
    }

    public static async Task<Inspection> KitchenAsync(this Desk desk, StaffActor officer) =>
        Desk.Allowed(await desk.TakeAsync(officer, await desk.QueueAsync(Shop)));

    public static async Task<Inspection> BooksAsync(this Desk desk, StaffActor officer) =>
        Desk.Allowed(await desk.TakeAsync(officer, await desk.QueueAsync(Shop, Books(desk)), "同一家店"));

    public static CaseForm Books(Desk desk) => desk.UsualForm(Shop) with { Matter = "book-retail", Scenario = ["shop"] };

    public static Task<IReadOnlyList<JointProposal>> ProposalsAsync(this Desk desk, StaffActor staff) =>
        desk.AsAsync<JointProposals, IReadOnlyList<JointProposal>>(staff, proposals => proposals.OfAsync(desk.BureauId, null, default));

    public static Task<Refusal?> DecideAsync(this Desk desk, StaffActor staff, IReadOnlyList<InspectionId> seen, bool agree, Guid? lead, string? reason = null) =>
        desk.AsAsync<DecideJoint, Refusal?>(staff, handler => handler.HandleAsync(staff, new(seen[0], [.. seen], agree, lead, reason), default));

    public static Task<Outcome<Inspection>> ApartAsync(this Desk desk, StaffActor staff, InspectionId id, string? reason) =>
        desk.AsAsync<TakeApart, Outcome<Inspection>>(staff, handler => handler.HandleAsync(new(id), reason, default));

    /// <summary>More than four: explained by the lead, agreed by the county office.</summary>
    public static async Task AgreeToMoreAsync(this Desk desk, StaffActor filer, InspectionId id, StaffActor[] people)
    {
        var county = await desk.AddAsync(desk.BureauId, "县优办", Role.CountyOffice);
        Desk.Allowed(await desk.AsAsync<FileLargerTeam, Outcome<LargerTeam>>(filer, handler => handler.HandleAsync(filer, new(new(id), [.. people.Select(person => person.Id)], "两层楼同时看"), default)));
        Desk.Allowed(await desk.AsAsync<DecideLargerTeam, Outcome<LargerTeam>>(county, handler => handler.HandleAsync(county, new(new(id), Agree: true, Decision: null), default)));
    }

    public static Task<Inspection> InspectionAsync(this Desk desk, InspectionId id) =>
        desk.App.WithDatabaseAsync(db => db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == id));
}
