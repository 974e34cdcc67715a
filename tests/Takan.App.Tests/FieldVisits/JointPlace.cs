using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Closures;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.FieldVisits;

/// <summary>One shop in Taojiang whose applicant declined video for two matters: Zhou of the market bureau looks at its kitchen, He of the culture bureau at its books.</summary>
internal sealed class JointPlace : IAsyncDisposable
{
    private JointPlace(Desk desk, Guid market) => (Desk, Market) = (desk, market);

    public Desk Desk { get; }

    public Guid Market { get; }

    public VisitDesk Kitchen { get; private set; } = null!;

    public VisitDesk Books { get; private set; } = null!;

    public StaffActor Zhou => Desk.Zhou;

    public StaffActor He => Desk.He;

    /// <summary>Both were taken up, and nobody has agreed on a time.</summary>
    /// <param name="booksPhone">Of another person, who applies for the books.</param>
    public static async Task<JointPlace> TakenUpAsync(DatabaseKind kind, string? booksPhone = null)
    {
        var desk = await Desk.OpenAsync(kind, profile: "taojiang");
        await desk.FileAllAsync(desk.Zhou, desk.He, desk.Feng);
        var place = new JointPlace(desk, await desk.UnitAsync(Units.Market, desk.Zhou));
        await desk.UnitAsync(Units.Culture, desk.He);
        var books = Units.Books(desk);
        if (booksPhone is not null) books = books with { ContactPhone = booksPhone };
        place.Kitchen = await place.PartAsync(await desk.AcceptAsync(Units.Shop), desk.Zhou, desk.He);
        place.Books = await place.PartAsync(await desk.AcceptAsync(Units.Shop, books), desk.He, desk.Zhou);
        return place;
    }

    /// <summary>One visit, led by the market bureau.</summary>
    public static async Task<JointPlace> AgreedAsync(DatabaseKind kind, string? booksPhone = null)
    {
        var place = await TakenUpAsync(kind, booksPhone);
        RoomDesk.Done(await place.DecideAsync());
        return place;
    }

    /// <summary>Arranged for tomorrow and filed, tomorrow it is, and both have come.</summary>
    public static async Task<JointPlace> ArrivedAsync(DatabaseKind kind)
    {
        var place = await AgreedAsync(kind);
        await place.ComeToTheDayAsync();
        return place;
    }

    /// <summary>Each unit has begun its own part.</summary>
    public static async Task<JointPlace> BegunAsync(DatabaseKind kind)
    {
        var place = await ArrivedAsync(kind);
        RoomDesk.Done(await place.Kitchen.BeginAsync());
        RoomDesk.Done(await place.Books.BeginAsync());
        return place;
    }

    public Task<Refusal?> DecideAsync() => Desk.DecideAsync(Zhou, [Kitchen.Inspection, Books.Inspection], agree: true, Market);

    public Task<Outcome<Case>> ArrangeAsync(VisitDesk part, StaffActor by, DateTime at, params StaffActor[] people) => Desk.AsAsync<AgreeVisit, Outcome<Case>>(
        by, handler => handler.HandleAsync(new(new(part.Case), at, new([.. (people is [] ? [Zhou, He] : people).Select(one => one.Id)])), default));

    public Task<Outcome<Inspection>> FileAsync() =>
        Desk.AsAsync<FileVisit, Outcome<Inspection>>(Zhou, handler => handler.HandleAsync(Zhou, new(Kitchen.Inspection), default));

    public async Task ComeToTheDayAsync()
    {
        var at = Desk.Tomorrow();
        Desk.Allowed(await ArrangeAsync(Kitchen, Zhou, at));
        Desk.Allowed(await FileAsync());
        Desk.App.Clock.AdvanceTo(new DateTimeOffset(at));
        RoomDesk.Done(await Kitchen.ComeAsync(Zhou));
        RoomDesk.Done(await Books.ComeAsync(He));
    }

    public Task<JointVisit> VisitAsync() => Desk.App.WithDatabaseAsync(db => db.Set<JointVisit>().AsNoTracking().SingleAsync());

    public Task<List<BookedQuarter>> HeldAsync() => Desk.App.WithDatabaseAsync(db => db.Set<BookedQuarter>().AsNoTracking().ToListAsync());

    public Task<Outcome<Inspection>> TakeUpAsync(StaffActor officer, CaseId id) =>
        Desk.AsAsync<TakeUpVisit, Outcome<Inspection>>(officer, handler => handler.HandleAsync(officer, new(id), default));

    private async Task<VisitDesk> PartAsync(CaseId id, StaffActor officer, StaffActor second)
    {
        Desk.Allowed(await Desk.DeclineAsync(id));
        return new(Desk, id, Desk.Allowed(await TakeUpAsync(officer, id)).Id, officer, second);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
