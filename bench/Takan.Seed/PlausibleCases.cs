using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;

namespace Takan.Seed;

/// <summary>Cases of three years as a bureau would have them: the old ones ended, the new ones under way. The same number gives the same cases.</summary>
internal sealed class PlausibleCases
{
    private const int Days = 3 * 365;
    private const int OpenDays = 45;
    private const int Batch = 20_000;

    /// <summary>Of ten.</summary>
    private const int Own = 7;

    private static readonly CaseState[] Ended =
        [CaseState.Concluded, CaseState.Concluded, CaseState.Concluded, CaseState.Concluded, CaseState.Concluded, CaseState.Passed, CaseState.NotMet, CaseState.Withdrawn, CaseState.NotAccepted];

    // The bureau of the seed has no preliminary review.
    private static readonly CaseState[] UnderWay = [.. Enum.GetValues<CaseState>().Except([CaseState.Reviewing, CaseState.ReviewReturned])];
    private static readonly CaseState[] BeforeAcceptance = [CaseState.Registered, CaseState.Returned, CaseState.NotAccepted];
    private static readonly CaseState[] BeforeTaking = [.. BeforeAcceptance, CaseState.Accepted, CaseState.Informed, CaseState.Consented, CaseState.Withdrawn];
    private static readonly CaseState[] Failed = [CaseState.Rectifying, CaseState.ReinspectionRequested, CaseState.RectificationLapsed, CaseState.NotMet];

    private readonly PersonalNumbers numbers;
    private readonly IReadOnlyList<SeededBureau> bureaus;
    private readonly string digest;
    private readonly Profile profile;
    private readonly int count;
    private readonly DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
    private readonly PlausibleInspections inspections;

    private PlausibleCases(PersonalNumbers numbers, IReadOnlyList<SeededBureau> bureaus, (string Digest, Profile Profile) bound, int count)
    {
        (this.numbers, this.bureaus, (digest, profile), this.count) = (numbers, bureaus, bound, count);
        inspections = new(now);
    }

    public static async Task<PlausibleCases> PrepareAsync(IServiceProvider services, IReadOnlyList<SeededBureau> bureaus, int count)
    {
        var bound = await services.GetRequiredService<Profiles>().CurrentAsync(bureaus[0].Id, default);
        return new(services.GetRequiredService<PersonalNumbers>(), bureaus, bound, count);
    }

    public IEnumerable<SeededBatch> All() => Cases().Chunk(Batch).Select(batch => new SeededBatch(
        [.. batch.Select(one => one.Case)],
        [.. batch.Where(one => one.Visit is not null).Select(one => one.Visit!.Value.Inspection)],
        [.. batch.Where(one => one.Visit is not null).SelectMany(one => one.Visit!.Value.Quarters)]));

    private IEnumerable<(Case Case, (Inspection Inspection, IReadOnlyList<BookedQuarter> Quarters)? Visit)> Cases()
    {
        var random = new Random(count);
        var first = now.AddDays(-Days);
        for (var i = 0; i < count; i++)
        {
            // The bureau that people look at has most of them.
            var bureau = bureaus[i % 10 < Own ? 0 : 1 + (i % (bureaus.Count - 1))];
            var matter = profile.Matters[random.Next(profile.Matters.Count)];
            var row = One(random, bureau, matter, first.AddSeconds((double)Days * 86_400 * i / count), i);
            yield return (row, inspections.Of(row, bureau, matter));
        }
    }

    private Case One(Random random, SeededBureau bureau, Matter matter, DateTime registered, int index)
    {
        var at = new DateTime(registered.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        // In turn, so that each state is there as soon as there are as many cases under way as states.
        var state = (now - at).TotalDays > OpenDays ? Ended[random.Next(Ended.Length)] : UnderWay[index % UnderWay.Length];
        var (phone, identity) = (Numbers.Phone(index), Numbers.Identity(index));
        var @case = new Case(at)
        {
            Id = new CaseId(Guid.CreateVersion7(new DateTimeOffset(at))),
            BureauId = bureau.Id,
            Number = bureau.Next(profile.Bureau.UnitPrefix, at).ToString(),
            ProfileDigest = digest,
            Matter = matter.Id,
            Scenario = [.. matter.Scenarios.Select(group => group.Options[random.Next(group.Options.Count)].Id)],
            EntityName = Names.Firm(random),
            CreditCode = Numbers.Credit(index),
            Address = Names.Address(random),
            ContactName = Names.Person(random),
            ContactCapacity = random.Next(4) == 0 ? ContactCapacity.AuthorisedAgent : ContactCapacity.LegalRepresentative,
            ContactPhoneCipher = numbers.Seal(bureau.Id, phone),
            ContactPhoneTail = phone.Value[^4..],
            ContactIdCipher = numbers.Seal(bureau.Id, identity),
            ContactIdIndex = numbers.Index(bureau.Id, identity),
            ContactIdTailIndex = numbers.TailIndex(bureau.Id, identity.LastFour),
            RegisteredBy = bureau.Clerk,
            RegisteredAt = at,
        };
        Settle(@case, state, bureau, matter, random);
        return @case;
    }

    /// <summary>What a case in this state must have.</summary>
    private void Settle(Case @case, CaseState state, SeededBureau bureau, Matter matter, Random random)
    {
        if (!BeforeAcceptance.Contains(state)) @case.AcceptedAt = @case.RegisteredAt.AddHours(1 + random.Next(20));
        if (!BeforeTaking.Contains(state)) @case.ResponsibleOfficer = bureau.Officers[random.Next(bureau.Officers.Count)];
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
