using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Review;
using Takan.App.Tests.Rooms;
using Takan.Casework.Delivery;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Messages;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Delivery;

/// <summary>What those who give out results and their applicants do, through the real handlers.</summary>
internal static class Givers
{
    public const string Phone = "139 1111 2222";

    public const string Licence = "食品经营许可证 JY1450000000001";

    /// <summary>Inspected in a room, sealed, handed back and taken over where the paper says so, concluded: what is given out has come the whole way.</summary>
    public static async Task<RoomDesk> ConcludedAsync(DatabaseKind kind, string profile = "liujiang", string? folder = null)
    {
        var room = await RoomDesk.PassedAsync(kind, profile, folder);
        if (profile == "liujiang")
        {
            Desk.Allowed(await room.Desk.HandBackAsync(room.Zhou, room.Case));
            Desk.Allowed(await room.Desk.TakeOverAsync(room.Case));
        }

        Desk.Allowed(await room.ConcludeAsync());
        return room;
    }

    /// <summary>Many cases at once that came to their conclusion long ago, whatever their way there.</summary>
    public static async Task<CaseId> ConcludedAsync(this Desk desk)
    {
        var id = await desk.AcceptAsync();
        await desk.App.WithDatabaseAsync(db => db.Set<Case>().Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.State, CaseState.Concluded)));
        return id;
    }

    public static Task<Outcome<ResultDelivery>> ChooseAsync(this Desk desk, CaseId id, DeliveryWay way, bool confirmed = true) =>
        desk.AsAsync<ChooseDelivery, Outcome<ResultDelivery>>(Applicants.Of(desk, id), handler =>
            handler.HandleAsync(new(new(id), way, "李某", Phone, "示例区望海路 118 号 301 室", confirmed), default));

    public static Task<Outcome<ResultDelivery>> PayAsync(this Desk desk, CaseId id, string? receipt) =>
        desk.AsAsync<RecordFee, Outcome<ResultDelivery>>(desk.Reviewer, handler => handler.HandleAsync(new(new(id), receipt), default));

    public static Task<Outcome<ResultDelivery>> PostAsync(this Desk desk, CaseId id, string? tracking = "EX123456789CN", Guid? once = null) =>
        desk.AsAsync<PostResult, Outcome<ResultDelivery>>(desk.Reviewer, handler => handler.HandleAsync(new(new(id, Once: once), Licence, "邮政快递", tracking), default));

    public static Task<Outcome<ResultDelivery>> HandOutAsync(this Desk desk, CaseId id, string? person, PickupProof? proof) =>
        desk.AsAsync<HandOutResult, Outcome<ResultDelivery>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), Licence, person, proof), default));

    public static Task<Outcome<ResultDelivery>> PutOnPhoneAsync(this Desk desk, CaseId id, byte[]? file) =>
        desk.AsAsync<PutResultOnPhone, Outcome<ResultDelivery>>(desk.Reviewer, handler =>
            handler.HandleAsync(new(new(id), Licence, file is null ? null : new MemoryStream(file)), default));

    public static Task<Outcome<ResultDelivery>> ArrivedAsync(this Desk desk, CaseId id, DateOnly day) =>
        desk.AsAsync<RecordParcel, Outcome<ResultDelivery>>(desk.Clerk, handler => handler.ArrivedAsync(new(new(id), day, "前台"), default));

    public static Task<Outcome<ResultDelivery>> CameBackAsync(this Desk desk, CaseId id, string? why) =>
        desk.AsAsync<RecordParcel, Outcome<ResultDelivery>>(desk.Clerk, handler => handler.CameBackAsync(new(id), why, default));

    public static Task<Outcome<ResultDelivery>> TakeBackAsync(this Desk desk, CaseId id, string? why) =>
        desk.AsAsync<TakeBackResult, Outcome<ResultDelivery>>(desk.Clerk, handler => handler.HandleAsync(new(id), why, default));

    public static Task<Outcome<ResultDelivery>> ReceivedAsync(this Desk desk, CaseId id, string? from, ReceiptHeard? heard, DateOnly? on) =>
        desk.AsAsync<RecordReceipt, Outcome<ResultDelivery>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), from, heard, on), default));

    public static Task<List<string>> MessagesAsync(this Desk desk, CaseId id) =>
        desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().Where(one => one.CaseId == id).Select(one => one.Kind).ToListAsync());

    public static Task<ResultDelivery> DeliveryAsync(this Desk desk, CaseId id) =>
        desk.App.WithDatabaseAsync(db => db.Set<ResultDelivery>().AsNoTracking().SingleAsync(row => row.CaseId == id));
}
