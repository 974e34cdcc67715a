using System.Text.Json.Nodes;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <summary>Opens the next inspection of a case, by video or on the spot, with the officer who answers for it (HC-43). Saved with the act.</summary>
public sealed class InspectionOpening(TakanDb db)
{
    /// <summary>What is looked at: everything, or after a rectification what failed (HC-36).</summary>
    public static List<string> ScopeOf(CaseAct act) =>
        act.Case.FailedItems.Count > 0 ? [.. act.Case.FailedItems] : [.. act.Profile.Items.Select(item => item.Number)];

    /// <param name="answer">What routing said of area and matter; null where the officer was fixed before, and who looked at the place goes on with it.</param>
    public async Task<Inspection> OpenAsync(CaseAct act, InspectionMeans means, string? outOfOrderReason, PairAnswer? answer, CancellationToken cancellationToken)
    {
        var before = await db.LatestInspectionAsync(act.Case.Id, cancellationToken);
        var inspection = new Inspection(act.Act.Now)
        {
            Id = InspectionId.New(),
            BureauId = act.Case.BureauId,
            Means = means,
            Round = 1 + await db.CountInspectionsAsync(act.Case.Id, cancellationToken),
            Scope = ScopeOf(act),
            OutOfOrderReason = outOfOrderReason,
            PairId = answer is null ? before?.PairId : answer.Pair?.Id,
            PairRule = answer is null ? before?.PairRule : answer.Pair is null ? null : answer.Rule,
        };
        inspection.Cases.Add(new() { CaseId = act.Case.Id });
        inspection.Team.Add(new() { StaffId = act.Case.ResponsibleOfficer!.Value, AssignedAt = act.Act.Now });
        db.Add(inspection);
        act.Act.Record(LogStream.Of(inspection.Id), "inspection-planned", Audience.Applicant, new JsonObject
        {
            ["case"] = act.Case.Number,
            ["round"] = inspection.Round,
        });
        if (answer is not null)
        {
            act.Act.Record(LogStream.Of(inspection.Id), "pair-chosen", Audience.Staff, new JsonObject
            {
                ["pair"] = answer.Pair?.Name,
                ["rule"] = answer.Rule,
                ["because"] = answer.Because.Chinese,
                ["becauseEnglish"] = answer.Because.English,
            });
        }

        return inspection;
    }
}
