using Takan.Law.Process;
using Takan.Law.Registry;
using Takan.Law.Tests.Process;
using Takan.Testing;

namespace Takan.Law.Tests.Demands;

public sealed class FilingTests
{
    [Theory]
    [InlineData(InspectionState.Contacted, InspectionCommand.Book)]
    [InlineData(InspectionState.Scheduled, InspectionCommand.FileVisit)]
    [InlineData(InspectionState.Scheduled, InspectionCommand.Start)]
    [Demand("TJ-10")]
    [Demand("TJ-11")]
    [Demand("TJ-12")]
    public void EverythingFiled_IsAllowed(InspectionState state, InspectionCommand command)
        => Assert.Null(Decide.Inspection(state, command).Refusal);

    [Theory]
    [InlineData(InspectionState.Contacted, InspectionCommand.Book)]
    [InlineData(InspectionState.Scheduled, InspectionCommand.FileVisit)]
    [InlineData(InspectionState.Scheduled, InspectionCommand.Start)]
    [Demand("TJ-10", Refused = true)]
    public void MatterNotFiledOrExpired_IsRefused(InspectionState state, InspectionCommand command)
    {
        Assert.Equal("TJ-10", Decide.Inspection(state, command, facts => Filed(facts, filings => filings with { Matter = null })).Refusal?.Rule);
        Assert.Equal("TJ-10", Decide.Inspection(state, command, facts => Filed(facts, filings => filings with { Matter = new(null, new(2026, 3, 2)) })).Refusal?.Rule);
    }

    [Theory]
    [InlineData(InspectionState.Planned, InspectionCommand.AssignTeam)]
    [InlineData(InspectionState.Contacted, InspectionCommand.Book)]
    [InlineData(InspectionState.Scheduled, InspectionCommand.Start)]
    [Demand("TJ-11", Refused = true)]
    [Demand("TJ-28", Refused = true)]
    public void PersonNotFiledOrCertificateExpired_IsRefusedByName(InspectionState state, InspectionCommand command)
    {
        var unfiled = Decide.Inspection(state, command, facts => WithLi(facts, null)).Refusal;
        var expired = Decide.Inspection(state, command, facts => WithLi(facts, new(new(2020, 1, 1), new(2026, 3, 2)))).Refusal;

        Assert.Equal(("TJ-11", "TJ-11"), (unfiled?.Rule, expired?.Rule));
        Assert.Contains("李某", unfiled!.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("王某", unfiled.Words, StringComparison.Ordinal);
    }

    [Fact]
    [Demand("TJ-28")]
    public void PersonWithCertificate_OnItsLastDay_IsAllowed()
        => Assert.Null(Decide.Inspection(InspectionState.Scheduled, InspectionCommand.Start, facts => WithLi(facts, new(new(2020, 1, 1), new(2026, 3, 3)))).Refusal);

    [Fact]
    [Demand("TJ-12", Refused = true)]
    public void Start_VisitNotFiled_OrTeamOrTimeChangedAfterFiling_IsRefused()
    {
        Assert.Equal("TJ-12", Start(filings => filings with { Visit = null }));
        Assert.Equal("TJ-12", Start(filings => filings with { Visit = filings.Visit! with { People = [Good.Wang, Good.Zhao] } }));
        Assert.Equal("TJ-12", Start(filings => filings with { Visit = filings.Visit! with { At = filings.Visit.At.AddMinutes(15) } }));
        Assert.Null(Start(filings => filings));
    }

    [Fact]
    [Demand("TJ-12", Refused = true)]
    public void FileVisit_OfAnEntityThatIsNotFiled_IsRefused()
        => Assert.Equal("TJ-12", Decide.Inspection(InspectionState.Scheduled, InspectionCommand.FileVisit, facts => Filed(facts, filings => filings with { EntityFiled = false })).Refusal?.Rule);

    [Theory]
    [InlineData(InspectionState.Planned, InspectionCommand.AssignTeam)]
    [InlineData(InspectionState.Contacted, InspectionCommand.Book)]
    [InlineData(InspectionState.Scheduled, InspectionCommand.FileVisit)]
    [InlineData(InspectionState.Scheduled, InspectionCommand.Start)]
    [Demand("TJ-52", Refused = true)]
    [Demand("TJ-61", Refused = true)]
    public void PersonStoppedOrChangedUnfiled_IsRefusedByName(InspectionState state, InspectionCommand command)
    {
        var stopped = Decide.Inspection(state, command, facts => WithLi(facts, new(), li => li with { IsSuspended = true })).Refusal;
        var changed = Decide.Inspection(state, command, facts => WithLi(facts, new(), li => li with { HasChanged = true })).Refusal;

        Assert.Equal(("TJ-52", "TJ-61"), (stopped?.Rule, changed?.Rule));
        Assert.All([stopped!, changed!], refusal => Assert.StartsWith("李某", refusal.Words, StringComparison.Ordinal));
    }

    [Fact]
    [Demand("TJ-61", Refused = true)]
    public void MatterChangedUnfiled_IsRefused()
        => Assert.Equal("TJ-61", Decide.Inspection(InspectionState.Contacted, InspectionCommand.Book, facts => Filed(facts, filings => filings with { MatterChanged = true })).Refusal?.Rule);

    [Theory]
    [InlineData("王某", "", false)]
    [InlineData("王大某", "", true)]
    [InlineData("王某", "0123", true)]
    [Demand("TJ-61")]
    public void Subject_CalledOtherwiseThanFiled_HasChanged(string title, string number, bool changed)
        => Assert.Equal(changed, ChangeControl.ChangedUnfiled(new("王某"), new(title, number)));

    [Fact]
    public void Subject_ThatIsNoMore_HasNotChanged() => Assert.False(ChangeControl.ChangedUnfiled(new("王某"), null));

    [Theory]
    [InlineData(FilingKind.Person, false, true, "证件收回", null)]
    [InlineData(FilingKind.Person, true, false, "换了新证", null)]
    [InlineData(FilingKind.Person, true, true, "证件收回", "TJ-52")]
    [InlineData(FilingKind.Person, false, false, "换了新证", "TJ-52")]
    [InlineData(FilingKind.Person, false, true, " ", "TJ-52")]
    [InlineData(FilingKind.Matter, false, true, "证件收回", "TJ-52")]
    [Demand("TJ-52")]
    [Demand("TJ-52", Refused = true)]
    public void Suspension_IsForFiledPeople_OnceAndWithItsReason(FilingKind kind, bool isSuspended, bool suspend, string reason, string? rule)
        => Assert.Equal(rule, PersonSuspension.Check(kind, isSuspended, suspend, reason)?.Rule);

    [Fact]
    public void PaperThatAsksForNoFiling_IsNotAffected()
        => Assert.Null(Decide.Inspection(InspectionState.Scheduled, InspectionCommand.Start, facts => facts with { Registry = RegistryStanding.NotDemanded }).Refusal);

    [Fact]
    public void FactsThatNobodyLookedUp_Refuse()
        => Assert.Equal("TJ-10", Decide.Inspection(InspectionState.Scheduled, InspectionCommand.Start, facts => facts with { Registry = new() }).Refusal?.Rule);

    [Theory]
    [InlineData("2025-03-01", true)]
    [InlineData("2025-03-02", false)]
    [Demand("TJ-62")]
    public void FiledData_NotConfirmedForLongerThanTheLimit_IsStale(string confirmed, bool stale)
        => Assert.Equal(stale, new FilingRules(true).IsStale(DateTime.Parse(confirmed, System.Globalization.CultureInfo.InvariantCulture), new(2026, 3, 2)));

    private static string? Start(Func<RegistryStanding, RegistryStanding> change)
        => Decide.Inspection(InspectionState.Scheduled, InspectionCommand.Start, facts => Filed(facts, change)).Refusal?.Rule;

    private static InspectionFacts Filed(InspectionFacts facts, Func<RegistryStanding, RegistryStanding> change) => facts with { Registry = change(facts.Registry) };

    private static InspectionFacts WithLi(InspectionFacts facts, Validity? validity, Func<PersonFiling, PersonFiling>? change = null) => Filed(facts, filings => filings with
    {
        People = new Dictionary<Guid, PersonFiling>(filings.People) { [Good.Li] = (change ?? (li => li))(new("李某", validity)) },
    });
}
