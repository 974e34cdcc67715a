using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Web.Demo;

namespace Takan.Seed;

/// <summary>Cases of three years as a bureau would have them: the old ones ended, the new ones under way. The same number gives the same cases.</summary>
internal sealed class PlausibleCases
{
    private const int Days = 3 * 365;
    private const int OpenDays = 45;

    private static readonly CaseState[] Ended =
        [CaseState.Concluded, CaseState.Concluded, CaseState.Concluded, CaseState.Concluded, CaseState.Concluded, CaseState.Passed, CaseState.NotMet, CaseState.Withdrawn, CaseState.NotAccepted];

    // The bureau of the seed has no preliminary review.
    private static readonly CaseState[] UnderWay = [.. Enum.GetValues<CaseState>().Except([CaseState.Reviewing, CaseState.ReviewReturned])];
    private static readonly CaseState[] BeforeAcceptance = [CaseState.Registered, CaseState.Returned, CaseState.NotAccepted];
    private static readonly CaseState[] BeforeTaking = [.. BeforeAcceptance, CaseState.Accepted, CaseState.Informed, CaseState.Consented, CaseState.Withdrawn];
    private static readonly CaseState[] Failed = [CaseState.Rectifying, CaseState.ReinspectionRequested, CaseState.RectificationLapsed, CaseState.NotMet];

    private readonly PersonalNumbers numbers;
    private readonly DemoPeople people;
    private readonly string digest;
    private readonly Profile profile;
    private readonly Dictionary<int, int> sequences;
    private readonly StaffActor[] officers;
    private readonly int count;
    private readonly DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;

    private PlausibleCases(PersonalNumbers numbers, DemoPeople people, (string Digest, Profile Profile) bound, Dictionary<int, int> sequences, int count)
    {
        (this.numbers, this.people, (digest, profile), this.sequences, this.count) = (numbers, people, bound, sequences, count);
        officers = [.. people.Staff.Values.Where(person => person.Is(Role.Inspector)).OrderBy(person => person.Id)];
    }

    public static async Task<PlausibleCases> PrepareAsync(IServiceProvider services, DemoPeople people, int count)
    {
        var db = services.GetRequiredService<TakanDb>();
        var bound = await services.GetRequiredService<Profiles>().CurrentAsync(people.BureauId, default);
        var numbered = await db.Set<CaseSequence>().Where(row => row.BureauId == people.BureauId).ToDictionaryAsync(row => row.Year, row => row.Last);
        return new(services.GetRequiredService<PersonalNumbers>(), people, bound, numbered, count);
    }

    public IEnumerable<Case> All()
    {
        var random = new Random(count);
        var first = now.AddDays(-Days);
        for (var i = 0; i < count; i++)
            yield return One(random, first.AddSeconds((double)Days * 86_400 * i / count), i);
    }

    /// <summary>The next case that somebody registers takes the next number.</summary>
    public async Task KeepSequencesAsync(TakanDb db)
    {
        foreach (var (year, last) in sequences)
            await db.Database.ExecuteSqlAsync($"""INSERT INTO case_sequences ("BureauId", "Year", "Last") VALUES ({people.BureauId}, {year}, {last}) ON CONFLICT ("BureauId", "Year") DO UPDATE SET "Last" = {last}""");
    }

    private Case One(Random random, DateTime registered, int index)
    {
        var at = new DateTime(registered.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        // In turn, so that each state is there as soon as there are as many cases under way as states.
        var state = (now - at).TotalDays > OpenDays ? Ended[random.Next(Ended.Length)] : UnderWay[index % UnderWay.Length];
        var matter = profile.Matters[random.Next(profile.Matters.Count)];
        var serial = sequences.GetValueOrDefault(ChinaTime.Day(at).Year) + 1;
        sequences[ChinaTime.Day(at).Year] = serial;
        var phone = Numbers.Phone(index);
        var identity = Numbers.Identity(index);
        var @case = new Case(at)
        {
            Id = new CaseId(Guid.CreateVersion7(new DateTimeOffset(at))),
            BureauId = people.BureauId,
            Number = CaseNumber.Of(profile.Bureau.UnitPrefix, ChinaTime.Day(at).Year, serial).ToString(),
            ProfileDigest = digest,
            Matter = matter.Id,
            Scenario = [.. matter.Scenarios.Select(group => group.Options[random.Next(group.Options.Count)].Id)],
            EntityName = Names.Firm(random),
            CreditCode = Numbers.Credit(index),
            Address = Names.Address(random),
            ContactName = Names.Person(random),
            ContactCapacity = random.Next(4) == 0 ? ContactCapacity.AuthorisedAgent : ContactCapacity.LegalRepresentative,
            ContactPhoneCipher = numbers.Seal(people.BureauId, phone),
            ContactPhoneTail = phone.Value[^4..],
            ContactIdCipher = numbers.Seal(people.BureauId, identity),
            ContactIdIndex = numbers.Index(people.BureauId, identity),
            ContactIdTailIndex = numbers.TailIndex(people.BureauId, identity.LastFour),
            RegisteredBy = people["zhaoqin"].Id,
            RegisteredAt = at,
        };
        Settle(@case, state, matter, random);
        return @case;
    }

    /// <summary>What a case in this state must have.</summary>
    private void Settle(Case @case, CaseState state, Matter matter, Random random)
    {
        if (!BeforeAcceptance.Contains(state)) @case.AcceptedAt = @case.RegisteredAt.AddHours(1 + random.Next(20));
        if (!BeforeTaking.Contains(state)) @case.ResponsibleOfficer = officers[random.Next(officers.Length)].Id;
        if (state == CaseState.Returned) @case.Corrections = ["租赁合同缺最后一页"];
        if (state is CaseState.NotAccepted or CaseState.Withdrawn or CaseState.OnSite) @case.Reason = "示例：批量生成的办件。";
        if (Failed.Contains(state))
        {
            var items = matter.ItemsFor(@case.Scenario);
            @case.FailedItems = [items[random.Next(items.Count)].Number];
            @case.RectificationDue = WorkingDayCalendar.Official.AddWorkingDays(ChinaTime.Day(@case.RegisteredAt), profile.NumbersFor(matter).RectificationWorkingDays).Day;
        }

        if (state != CaseState.Registered)
            @case.Apply(new Transition<CaseState>(state, []), Earlier(@case.RegisteredAt.AddDays(1 + random.Next(20)), now));
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
