using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <summary>An expert, or who was sent by the business section, writes what there is to say of an item (LJ-20, LJ-23). It is printed in the record, and judges nothing.</summary>
public sealed class AddRemark(TakanDb db, Acts acts, RoomSituations rooms, WatchingPeople people)
{
    /// <returns>Null when it stands in the record.</returns>
    public async Task<Refusal?> HandleAsync(SessionId id, string? item, string? text, CancellationToken cancellationToken)
    {
        var words = (text ?? "").Trim();
        if (words.Length > ItemRemark.TextLength) return RecordRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RecordRefusals.NotStarted;
        if (await people.FindAsync(room.Inspection.Id, cancellationToken) is not { } person) return RoomRefusals.NotInTeam;
        if (!await db.Set<Attendance>().AnyAsync(row => row.SessionId == id && row.Person == person.Pseudonym && row.LeftAt == null, cancellationToken)) return RoomRefusals.EnterFirst;

        var facts = room.FactsOf(item ?? "") with { MayRemark = person.Kind.MayRemark(), Remark = words };
        var body = new JsonObject { ["item"] = item, ["name"] = person.Name, ["as"] = person.Kind.ToString(), ["text"] = words };
        if (room.Move(act, InspectionCommand.AddRemark, facts, body) is { } refusal) return refusal;
        db.Add(new ItemRemark
        {
            Id = Guid.CreateVersion7(),
            InspectionId = room.Inspection.Id,
            Item = item!,
            Person = person.Pseudonym,
            Name = person.Name,
            Kind = person.Kind,
            Text = words,
            At = act.Now,
        });
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
