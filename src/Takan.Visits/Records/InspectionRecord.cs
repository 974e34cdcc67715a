using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Evidence.Canonical;
using Takan.Evidence.Hashing;
using Takan.Law.Process;
using Takan.Law.Profiles;

namespace Takan.Visits.Records;

/// <summary>The check record (现场核查记录) as data. What is signed is the digest of its canonical form; papers and package carry the same.</summary>
public static class InspectionRecord
{
    public static string DigestOf(RecordSituation record) => Digest.Sha256(CanonicalJson.Encode(ToJson(record))).Hex;

    public static JsonObject ToJson(RecordSituation record)
    {
        var room = record.Room;
        var json = new JsonObject
        {
            ["format"] = "takan-inspection-record/1",
            ["case"] = room.Case.Number,
            ["inspection"] = room.Inspection.Id.ToString(),
            ["round"] = room.Inspection.Round,
            ["matter"] = room.Profile.Matter.Name,
            ["profile"] = room.Profile.Digest,
            ["entity"] = room.Case.EntityName,
            ["creditCode"] = room.Case.CreditCode,
            ["address"] = room.Case.Address,
            ["startedAt"] = Time(room.Session.OpenedAt),
            ["team"] = new JsonArray([.. room.Team.Order().Select(id => (JsonNode)id.ToString("D"))]),
            ["items"] = new JsonArray([.. record.Items.Select(item => Item(record, item.Number))]),
        };
        // Absent in an inspection by appointment: a record of before there were other kinds keeps its digest.
        if (room.Inspection.Means != InspectionMeans.Video) json["means"] = room.Inspection.Means.ToString();
        if (room.Inspection.Kind != VisitKind.Formal) json["kind"] = room.Inspection.Kind.ToString();
        if (!room.Inspection.Kind.Decides()) json["advice"] = new JsonArray([.. record.Advice.OrderBy(row => row.Item, StringComparer.Ordinal).Select(Advised)]);
        return json;
    }

    private static JsonNode Advised(ItemAdvice advice) => new JsonObject { ["item"] = advice.Item, ["outlook"] = advice.Outlook.ToString(), ["words"] = advice.Words };

    private static JsonNode Item(RecordSituation record, string number)
    {
        var standard = record.Room.Profile.Items.Single(item => item.Number == number);
        var judged = record.Judgements.SingleOrDefault(row => row.Item == number);
        var json = new JsonObject
        {
            ["number"] = number,
            ["title"] = standard.Title,
            ["criterion"] = standard.Criterion,
            ["verdict"] = (judged?.Verdict ?? default).ToString(),
            ["note"] = judged?.Note ?? "",
            ["remedy"] = judged?.Remedy ?? "",
            ["stills"] = new JsonArray([.. record.Stills.Where(still => still.Item == number && still.OriginalId is not null)
                .Select(still => (JsonNode)still.OriginalId!.Value.ToString("D"))]),
            ["moments"] = new JsonArray([.. record.Moments.Where(moment => moment.Item == number).Select(moment => (JsonNode)moment.AtMs)]),
        };
        // Absent without any: a record of before this was known keeps its digest.
        var remarks = record.Remarks.Where(remark => remark.Item == number).Select(remark => (JsonNode)new JsonObject { ["by"] = remark.Name, ["as"] = remark.Kind.ToString(), ["text"] = remark.Text }).ToArray();
        if (remarks.Length > 0) json["remarks"] = new JsonArray(remarks);
        return json;
    }

    private static string? Time(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
