using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Log;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>A bureau with a media agent: what inspectors and an applicant do in a room, through the real handlers.</summary>
public sealed partial class RoomDesk : IAsyncDisposable
{
    private Guid device = Guid.CreateVersion7();

    // Where the paper has the three filings, nothing begins without them.
    private bool filesVisits;

    // Where the paper asks the business section to send people, nothing begins before it has.
    private bool sendsBusinessPeople;
    private HttpClient? phone;

    private RoomDesk(Desk desk, FakeAgent agent) => (Desk, Agent) = (desk, agent);

    public Desk Desk { get; }

    public FakeAgent Agent { get; }

    public CaseId Case { get; private set; }

    public InspectionId Inspection { get; private set; }

    public SessionId Session { get; private set; }

    public StaffActor Zhou => Desk.Zhou;

    public StaffActor He => Desk.He;

    public ApplicantActor Applicant => Applicants.Of(Desk, Case) with { DeviceSessionId = device };

    public Task<Inspection> InspectionAsync() => Desk.App.WithDatabaseAsync(db => db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == Inspection));

    public Task<Session> SessionAsync() => Desk.App.WithDatabaseAsync(db => db.Set<Session>().AsNoTracking().SingleAsync(row => row.Id == Session));

    public Task<List<string>> KindsAsync() => Desk.App.WithDatabaseAsync(db =>
    {
        var stream = LogStream.Of(Inspection).Name;
        return db.Set<LogEntry>().Where(entry => entry.Stream == stream).OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync();
    });

    public static void Done(Refusal? refusal) => Assert.True(refusal is null, $"{refusal?.Rule}: {refusal?.Words}");

    private static void Allowed<T>(Outcome<T> outcome) => Desk.Allowed(outcome);

    public async ValueTask DisposeAsync()
    {
        await Agent.DisposeAsync();
        await Desk.DisposeAsync();
    }
}
