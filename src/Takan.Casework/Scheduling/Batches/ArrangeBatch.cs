using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <param name="Cases">Those whose applicants were called and told the matter and what to bring.</param>
/// <param name="Place">Where the objects are brought together; said on the telephone, kept with the call.</param>
/// <param name="From">When the first begins, UTC.</param>
/// <param name="Others">Who goes besides the officer.</param>
/// <param name="Once">Key of the form: the same sent twice acts once.</param>
public sealed record BatchInput(IReadOnlyList<CaseId> Cases, string Place, DateTime From, IReadOnlyList<Guid> Others, string? OutOfOrderReason, Guid? Once = null)
{
    /// <summary>Each act on each case has a key of its own, the same whenever the form is sent again.</summary>
    public Guid? KeyOf(CaseId id, string act) => Once is { } once ? new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{once}/{id}/{act}")).AsSpan(0, 16)) : null;
}

/// <param name="At">When it begins; null where no time was fixed.</param>
/// <param name="Refusal">Why it stopped; what was done before it stands.</param>
/// <param name="IsTaken">It has this officer now.</param>
public sealed record BatchLine(CaseId Case, DateTime? At, Refusal? Refusal, bool IsTaken);

/// <summary>
/// Like objects inspected one after the other at one place by one team: each case goes the way of every other, by the same acts, with an inspection, a record
/// and a result of its own. One that is refused says why, and the rest go on.
/// </summary>
public sealed class ArrangeBatch(IServiceScopeFactory scopes)
{
    public const int PlaceLength = 100;
    public const int MostCases = 30;
    private const string Take = "take";

    public static readonly Refusal NoneChosen = new("TK-SCH-41", "请选至少两件，最多 30 件。只有一件的，按平常取件。", "Choose at least two cases and at most 30. A single one is taken as usual.");
    public static readonly Refusal PlaceMissing = new("TK-SCH-42", "请写明集中到哪里踏勘，让申请人找得到。", "Say where the objects are brought together, so that applicants find it.");
    public static readonly Refusal DifferentMatters = new("TK-SCH-43", "一次只能安排同一个事项的办件。", "One round is for cases of one matter.");

    public async Task<Outcome<IReadOnlyList<BatchLine>>> HandleAsync(StaffActor officer, BatchInput input, CancellationToken cancellationToken)
    {
        if (input.Cases.Distinct().Count() is < 2 or > MostCases) return NoneChosen;
        if (input.Place.Trim() is not { Length: > 0 and <= PlaceLength }) return PlaceMissing;
        if (!Quarters.IsOnTheQuarter(input.From)) return SchedulingRefusals.OffTheQuarter;
        var inOrder = await InScopeAsync<BatchFacts, IReadOnlyList<BatchCase>>(officer, facts => facts.InOrderAsync(officer, input, cancellationToken));
        if (inOrder is not [var first, ..]) return DifferentMatters;
        // Before anybody is taken: who is told a time that nobody can keep would have to be called again, and stays with this officer (HC-43).
        if (!await IsBegunAsync(officer, input, inOrder, cancellationToken)
            && await InScopeAsync<BatchFacts, Refusal?>(officer, facts => facts.AgainstRoundAsync(first, input, cancellationToken)) is { } refusal) return refusal;

        var (lines, next) = (new List<BatchLine>(), input.From);
        foreach (var one in inOrder)
        {
            // Nobody is put on another day than the one that all were told of.
            var turn = one.TurnAt(next);
            var (line, wasItsTurn) = await OneAsync(officer, one, turn ?? next, input, cancellationToken);
            lines.Add(line);
            if (wasItsTurn && turn is { } at) next = at.AddMinutes(one.Facts.AppointmentMinutes);
        }

        return lines;
    }

    /// <summary>In scopes of their own: what a refusal leaves behind is not saved with what follows.</summary>
    /// <returns>And whether the time was its own, booked or not: the next one gets the next.</returns>
    private async Task<(BatchLine Line, bool WasItsTurn)> OneAsync(StaffActor officer, BatchCase one, DateTime at, BatchInput input, CancellationToken cancellationToken)
    {
        var id = one.Id;
        if (!await IsBegunAsync(officer, input, [one], cancellationToken)
            && await InScopeAsync<BatchFacts, Refusal?>(officer, facts => facts.AgainstAsync(one, input, at, cancellationToken)) is { } against)
            return (new(id, null, against, IsTaken: false), true);
        if (!(await ActAsync<TakeCase>(officer, act => act.HandleAsync(officer, new(new(id, Once: input.KeyOf(id, Take)), input.OutOfOrderReason), cancellationToken))).IsAllowed(out var taken, out var refusal))
            return (new(id, null, refusal, IsTaken: false), false);
        InspectionTarget Target(string step) => new(taken.Id, Once: input.KeyOf(id, step));
        if (!(await ActAsync<LogContact>(officer, act => act.HandleAsync(officer, new(Target("call"), Reached: true, MatterExplained: true, $"集中踏勘：{input.Place.Trim()}", input.OutOfOrderReason), cancellationToken))).IsAllowed(out _, out refusal)
            || !(await ActAsync<AssignTeam>(officer, act => act.HandleAsync(new(Target("team"), [officer.Id, .. input.Others], input.OutOfOrderReason), cancellationToken))).IsAllowed(out _, out refusal))
            return (new(id, null, refusal, IsTaken: true), false);
        return (await ActAsync<BookAppointment>(officer, act => act.HandleAsync(new(Target("book"), at), cancellationToken))).IsAllowed(out var booked, out refusal)
            ? (new(id, booked.AppointmentAt, null, IsTaken: true), true)
            : (new(id, null, refusal, IsTaken: true), true);
    }

    /// <summary>The same form was sent before and took effect here: what stands is said again, and nobody is asked whether it could be done.</summary>
    private async Task<bool> IsBegunAsync(StaffActor officer, BatchInput input, IEnumerable<BatchCase> cases, CancellationToken cancellationToken)
    {
        var keys = cases.Select(one => input.KeyOf(one.Id, Take)).OfType<Guid>().ToList();
        return await InScopeAsync<Submissions, bool>(officer, sent => sent.AreKnownAsync(officer, keys, cancellationToken));
    }

    private Task<Outcome<Inspection>> ActAsync<THandler>(StaffActor officer, Func<THandler, Task<Outcome<Inspection>>> act) where THandler : notnull => InScopeAsync(officer, act);

    private async Task<T> InScopeAsync<THandler, T>(StaffActor officer, Func<THandler, Task<T>> act) where THandler : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = officer;
        return await act(scope.ServiceProvider.GetRequiredService<THandler>());
    }
}
