using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Catalog;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Printing;
using Takan.App.Tests.Registry;
using Takan.App.Tests.Review;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Running;
using Takan.Casework.Delivery;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Delivery;

/// <summary>Liujiang's paper: the result is mailed free of charge, after the fee where there is one (C-59).</summary>
public sealed class DeliveryTests
{
    // No paper names a fee: this one stands for any.
    private const string Fee = "fee: { name: 示例费, source: 示例条例第一条, paidTo: 主管部门窗口 }";

    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-11")]
    [Demand("LJ-15")]
    [Demand("LJ-15", Refused = true)]
    [Demand("LJ-16")]
    [Demand("LJ-16", Refused = true)]
    public async Task Passed_FeePaid_PostedToTheConfirmedAddress_FollowedOnThePhone_ComesBackOnce_Arrives(DatabaseKind kind)
    {
        using var profiles = new TemporaryFolder();
        await using var room = await RoomDesk.PassedAsync(kind, "liujiang", ShippedCopy.With(profiles, "liujiang", "matters/food-business.yaml", Fee));
        var (desk, id) = (room.Desk, room.Case);
        Desk.Allowed(await desk.HandBackAsync(room.Zhou, id));
        Desk.Allowed(await desk.TakeOverAsync(id));
        Assert.Equal("TK-123", Desk.Refused(await desk.PostAsync(id)));
        Desk.Allowed(await room.ConcludeAsync());

        var phone = await desk.PhoneAsync(id);
        Assert.NotNull((await phone.GetAsync("/my")).Page.QuerySelector("footer.act a[href='/my/delivery'], .act a[href='/my/delivery']"));
        var typed = new Dictionary<string, string> { ["Way"] = "Post", ["Recipient"] = "李某", ["Phone"] = Givers.Phone, ["Address"] = "示例区望海路 118 号 301 室" };
        var unconfirmed = await (await FilledForm.OpenAsync(phone, "/my/delivery", typed)).SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unconfirmed.Status);
        Assert.Contains("LJ-15", unconfirmed.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        typed["Confirmed"] = "true";
        Assert.Equal("/my", (await (await FilledForm.OpenAsync(phone, "/my/delivery", typed)).SendAsync()).Location);
        Assert.DoesNotContain("13911112222", Encoding.UTF8.GetString((await desk.DeliveryAsync(id)).MailToCipher!), StringComparison.Ordinal);

        Assert.Equal("LJ-16", Desk.Refused(await desk.PostAsync(id)));
        Assert.Equal("LJ-16", Desk.Refused(await desk.PayAsync(id, " ")));
        Desk.Allowed(await desk.PayAsync(id, "票 0017"));
        Assert.Equal("LJ-16", Desk.Refused(await desk.PayAsync(id, "票 0018")));
        Assert.Equal("LJ-15", Desk.Refused(await desk.PostAsync(id, tracking: "")));
        Assert.Equal("TK-DEL-01", Desk.Refused(await desk.PostAsync(id, tracking: "www.example.cn")));
        var once = Guid.CreateVersion7();
        Desk.Allowed(await desk.PostAsync(id, once: once));
        Desk.Allowed(await desk.PostAsync(id, once: once));

        foreach (var (browser, path) in new[] { (phone, "/my/delivery"), (await desk.SignInAsync(desk.Clerk), $"/cases/{id}") })
        {
            var text = (await browser.GetAsync(path)).Page.Body!.TextContent;
            Assert.Contains("EX123456789CN", text, StringComparison.Ordinal);
            Assert.Contains("139****2222", text, StringComparison.Ordinal);
            Assert.DoesNotContain("13911112222", text, StringComparison.Ordinal);
        }

        Desk.Allowed(await desk.CameBackAsync(id, "电话打不通"));
        var back = await desk.DeliveryAsync(id);
        Assert.Equal((null, null, null, null), (back.Document, back.Carrier, back.Tracking, back.GivenOutAt));
        Assert.Contains("电话打不通", (await phone.GetAsync("/my/delivery")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("TK-007", Desk.Refused(await desk.PostAsync(id)));
        Desk.Allowed(await desk.ChooseAsync(id, DeliveryWay.Post));
        Desk.Allowed(await desk.PostAsync(id, "EX000000002CN"));
        Assert.DoesNotContain("电话打不通", (await phone.GetAsync("/my/delivery")).Page.Body!.TextContent, StringComparison.Ordinal);
        var today = ChinaTime.Day(desk.App.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal("TK-129", Desk.Refused(await desk.ArrivedAsync(id, today.AddDays(1))));
        Desk.Allowed(await desk.ArrivedAsync(id, today));
        var messages = await desk.MessagesAsync(id);
        Assert.Equal(2, messages.Count(message => message == "result-posted"));
        Assert.Contains("parcel-came-back", messages);
        Assert.Single(messages, message => message == "choose-delivery");
        desk.App.PrintForReal();
        await ProvesAsync(phone);
        var proof = await PdfText.OfAsync(await phone.Client.GetByteArrayAsync("/my/papers/service-proof"));
        foreach (var part in new[] { "送达回证", "食品经营许可证JY1450000000001", "免费邮寄", "EX000000002CN", "139****2222", "前台签收" }) Assert.Contains(part, proof, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Window_GivesOutToWhomTheProofNames_AndNothingThatWasNotChosen(DatabaseKind kind)
    {
        await using var room = await Givers.ConcludedAsync(kind);
        var (desk, id) = (room.Desk, room.Case);
        Assert.Equal("TK-124", Desk.Refused(await desk.HandOutAsync(id, "李某", PickupProof.IdentityCard)));
        Desk.Allowed(await desk.ChooseAsync(id, DeliveryWay.Window));
        Assert.Equal("LJ-15", Desk.Refused(await desk.PostAsync(id)));
        Assert.Equal("LJ-16", Desk.Refused(await desk.PayAsync(id, "票 0001")));

        var clerk = await desk.SignInAsync(desk.Clerk);
        Assert.Contains("待发放", await WorkAsync(clerk), StringComparison.Ordinal);
        var fields = new Dictionary<string, string> { ["Input.Document"] = Givers.Licence, ["Input.PickedUpBy"] = "王某" };
        var unproven = await clerk.SubmitAsync($"/cases/{id}/delivery", fields, "HandOut");
        Assert.Contains("TK-127", unproven.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("王某", unproven.Page.QuerySelector("[name='Input.PickedUpBy']")!.GetAttribute("value"));
        fields["Input.Proof"] = nameof(PickupProof.IdentityCard);
        var stranger = await clerk.SubmitAsync($"/cases/{id}/delivery", fields, "HandOut");
        Assert.Contains("TK-131", stranger.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        fields["Input.Proof"] = nameof(PickupProof.Authorisation);
        Assert.Equal(HttpStatusCode.Found, (await clerk.SubmitAsync($"/cases/{id}/delivery", fields, "HandOut")).Status);

        var row = await desk.DeliveryAsync(id);
        Assert.Equal((DeliveryState.Delivered, "王某", PickupProof.Authorisation), (row.State, row.PickedUpBy, row.Proof));
        Assert.DoesNotContain("待发放", await WorkAsync(clerk), StringComparison.Ordinal);
        Assert.Equal("TK-007", Desk.Refused(await desk.HandOutAsync(id, "李某", PickupProof.IdentityCard)));
        await ProvesAsync(await desk.PhoneAsync(id));
    }

    [Theory, OnSqlite]
    public async Task Window_OnTheCardOfTheRepresentativeAlone(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var id = await desk.ConcludedAsync();
        Desk.Allowed(await desk.ChooseAsync(id, DeliveryWay.Window));

        Assert.Equal("TK-131", Desk.Refused(await desk.HandOutAsync(id, "王某", PickupProof.IdentityCard)));
        Desk.Allowed(await desk.HandOutAsync(id, "李 某", PickupProof.IdentityCard));
    }

    /// <summary>What is wrong is taken back, so that the applicant reads it no longer, and put there anew.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Phone_GetsTheFile_IsTakenBackWhereItIsWrong_AndItsConfirmationIsTheProof(DatabaseKind kind)
    {
        await using var room = await Givers.ConcludedAsync(kind);
        var (desk, id) = (room.Desk, room.Case);
        Assert.Equal("TK-125", Desk.Refused(await desk.PutOnPhoneAsync(id, Keepers.Pdf)));
        Desk.Allowed(await desk.ChooseAsync(id, DeliveryWay.Phone));
        Assert.Equal("TK-128", Desk.Refused(await desk.PutOnPhoneAsync(id, null)));
        Desk.Allowed(await desk.PutOnPhoneAsync(id, Keepers.Pdf));

        var (phone, clerk) = (await desk.PhoneAsync(id), await desk.SignInAsync(desk.Clerk));
        Assert.Equal(Keepers.Pdf, await phone.Client.GetByteArrayAsync("/my/papers/result"));
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync("/my/papers/service-proof")).Status);
        var silent = await clerk.SubmitAsync($"/cases/{id}/delivery", new Dictionary<string, string>(), "TakeBack");
        Assert.Contains("TK-102", silent.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await clerk.SubmitAsync($"/cases/{id}/delivery", new Dictionary<string, string> { ["Input.Reason"] = "放错了证" }, "TakeBack")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync("/my/papers/result")).Status);
        Assert.Null((await phone.GetAsync("/my/papers")).Page.QuerySelector("a[href='/my/papers/result']"));
        Assert.Contains("result-taken-back", await desk.MessagesAsync(id));
        Assert.Contains("放错了证", (await clerk.GetAsync($"/cases/{id}")).Page.QuerySelector("#trail")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("TK-007", Desk.Refused(await desk.TakeBackAsync(id, "再撤一次")));

        Desk.Allowed(await desk.PutOnPhoneAsync(id, Keepers.Pdf));
        Assert.Equal("/my", (await (await FilledForm.OpenAsync(phone, "/my/delivery", "/my/delivery?handler=Receive", [])).SendAsync()).Location);
        Assert.True((await desk.DeliveryAsync(id)).ConfirmedByApplicant);
        await ProvesAsync(phone);
    }

    /// <summary>The applicant has it and does not press the button: who said so, and how, is the proof.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Phone_ReceiptHeardElsewhere_IsRecordedWithWhoSaysSoAndHow(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var id = await desk.ConcludedAsync();
        Desk.Allowed(await desk.ChooseAsync(id, DeliveryWay.Phone));
        Desk.Allowed(await desk.PutOnPhoneAsync(id, Keepers.Pdf));
        var today = ChinaTime.Day(desk.App.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal("TK-132", Desk.Refused(await desk.ReceivedAsync(id, "李某", null, today)));
        Assert.Equal("TK-129", Desk.Refused(await desk.ReceivedAsync(id, "李某", ReceiptHeard.ByTelephone, today.AddDays(-1))));

        var clerk = await desk.SignInAsync(desk.Clerk);
        var fields = new Dictionary<string, string> { ["Input.ReceiptFrom"] = "李某", ["Input.ReceiptHeard"] = nameof(ReceiptHeard.ByTelephone), ["Input.ArrivedOn"] = $"{today:yyyy-MM-dd}" };
        Assert.Equal(HttpStatusCode.Found, (await clerk.SubmitAsync($"/cases/{id}/delivery", fields, "Receipt")).Status);

        var row = await desk.DeliveryAsync(id);
        Assert.Equal((DeliveryState.Delivered, "李某", ReceiptHeard.ByTelephone, today, false), (row.State, row.ReceiptFrom, row.ReceiptHeard, row.ArrivedOn, row.ConfirmedByApplicant));
        desk.App.PrintForReal();
        var phone = await desk.PhoneAsync(id);
        Assert.Contains("李某说已收到，打电话核实", await PdfText.OfAsync(await phone.Client.GetByteArrayAsync("/my/papers/service-proof")), StringComparison.Ordinal);
        Assert.Equal(Keepers.Pdf, await phone.Client.GetByteArrayAsync("/my/papers/result"));
    }

    /// <summary>The whole number leaves by the mailing order alone, and who printed it stands in the trail; the order of each parcel bears its own tracking number.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task MailingOrder_HoldsTheAddress_AndTheNumberOfItsParcel_AndPrintingItIsWrittenDown(DatabaseKind kind)
    {
        await using var room = await Givers.ConcludedAsync(kind);
        var (desk, id) = (room.Desk, room.Case);
        Desk.Allowed(await desk.ChooseAsync(id, DeliveryWay.Post));
        var clerk = await desk.SignInAsync(desk.Clerk);

        desk.App.PrintForReal();
        var first = await OrderAsync(clerk, id);
        foreach (var part in new[] { "审批结果邮寄单", "李某", "13911112222", "望海路118号301室", "由寄件单位承担" }) Assert.Contains(part, first, StringComparison.Ordinal);
        Assert.Contains("打印邮寄单", (await clerk.GetAsync($"/cases/{id}")).Page.QuerySelector("#trail")!.TextContent, StringComparison.Ordinal);
        Desk.Allowed(await desk.PostAsync(id));
        var posted = await OrderAsync(clerk, id);
        foreach (var part in new[] { "邮政快递", "EX123456789CN", "食品经营许可证JY1450000000001", "13911112222" }) Assert.Contains(part, posted, StringComparison.Ordinal);

        Desk.Allowed(await desk.CameBackAsync(id, "电话打不通"));
        Desk.Allowed(await desk.ChooseAsync(id, DeliveryWay.Post));
        Assert.DoesNotContain("EX123456789CN", await OrderAsync(clerk, id), StringComparison.Ordinal);
        Desk.Allowed(await desk.PostAsync(id, "EX000000002CN"));
        Assert.Contains("EX000000002CN", await OrderAsync(clerk, id), StringComparison.Ordinal);
    }

    /// <summary>What waits for the applicant does not hide what is ready, and nothing that was given out is forgotten on its way.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Home_ShowsWhatIsReadyAndWhatIsLongUnderWay_BesideManyThatWait(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        for (var i = 0; i < 20; i++)
        {
            var waits = await desk.ConcludedAsync();
            await desk.App.WithDatabaseAsync(db =>
            {
                db.Add(new ResultDelivery { CaseId = waits, BureauId = desk.BureauId });
                return db.SaveChangesAsync();
            });
        }

        var (ready, posted, onPhone) = (await desk.ConcludedAsync(), await desk.ConcludedAsync(), await desk.ConcludedAsync());
        Desk.Allowed(await desk.ChooseAsync(ready, DeliveryWay.Window));
        Desk.Allowed(await desk.ChooseAsync(posted, DeliveryWay.Post));
        Desk.Allowed(await desk.PostAsync(posted));
        Desk.Allowed(await desk.ChooseAsync(onPhone, DeliveryWay.Phone));
        Desk.Allowed(await desk.PutOnPhoneAsync(onPhone, Keepers.Pdf));

        var clerk = await desk.SignInAsync(desk.Clerk);
        var work = await WorkAsync(clerk);
        Assert.Contains("待发放", work, StringComparison.Ordinal);
        Assert.Equal(20, work.Split("等申请人选送达方式").Length - 1);
        Assert.DoesNotContain("待核实", work, StringComparison.Ordinal);
        desk.App.Clock.Advance(TimeSpan.FromDays(7.1));
        var later = await WorkAsync(await desk.SignInAsync(desk.Clerk));
        Assert.Contains("寄出超过 7 天", later, StringComparison.Ordinal);
        Assert.Contains("送到手机超过 7 天", later, StringComparison.Ordinal);
        Desk.Allowed(await desk.ReceivedAsync(onPhone, "李某", ReceiptHeard.ByTelephone, ChinaTime.Day(desk.App.Clock.GetUtcNow().UtcDateTime)));
        Assert.DoesNotContain("送到手机超过", await WorkAsync(await desk.SignInAsync(desk.Clerk)), StringComparison.Ordinal);
    }

    /// <summary>Where no section takes the result over, the conclusion asks how it is to come.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Concluded_WithoutATakingOver_AsksForTheWay(DatabaseKind kind)
    {
        using var profiles = new TemporaryFolder();
        await using var room = await RoomDesk.PassedAsync(kind, "huancui", ShippedCopy.With(profiles, "huancui", "bureau.yaml", "delivery: { freeMailing: true, source: 四 }"));
        Assert.DoesNotContain("choose-delivery", await room.Desk.MessagesAsync(room.Case));

        Desk.Allowed(await room.ConcludeAsync());

        Assert.Single(await room.Desk.MessagesAsync(room.Case), message => message == "choose-delivery");
    }

    /// <summary>A fee that came first begins the delivery and says nothing of the way.</summary>
    [Theory, OnSqlite]
    [Demand("LJ-15")]
    public async Task Concluded_WhereTheFeeCameFirst_AsksForTheWayAllTheSame(DatabaseKind kind)
    {
        using var profiles = new TemporaryFolder();
        var folder = ShippedCopy.With(profiles, "huancui", "bureau.yaml", "delivery: { freeMailing: true, source: 四 }");
        await File.AppendAllTextAsync(profiles.File("huancui/matters/labour-dispatch.yaml"), $"\n{Fee}\n");
        await using var room = await RoomDesk.PassedAsync(kind, "huancui", folder);
        Desk.Allowed(await room.Desk.PayAsync(room.Case, "票 0017"));
        Assert.DoesNotContain("choose-delivery", await room.Desk.MessagesAsync(room.Case));

        Desk.Allowed(await room.ConcludeAsync());

        Assert.Single(await room.Desk.MessagesAsync(room.Case), message => message == "choose-delivery");
    }

    [Theory, OnSqlite]
    [Demand("LJ-15", Refused = true)]
    public async Task PaperWithoutDelivery_GoesOnAsBefore(DatabaseKind kind)
    {
        await using var room = await Givers.ConcludedAsync(kind, "huancui");
        var (desk, id) = (room.Desk, room.Case);

        Assert.Equal("LJ-15", Desk.Refused(await desk.ChooseAsync(id, DeliveryWay.Post)));
        Assert.DoesNotContain("choose-delivery", await desk.MessagesAsync(id));
        Assert.Null((await (await desk.PhoneAsync(id)).GetAsync("/my")).Page.QuerySelector("a[href='/my/delivery']"));
        Assert.Contains("LJ-15", (await (await desk.SignInAsync(desk.Clerk)).GetAsync($"/cases/{id}/delivery")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> OrderAsync(Browser clerk, CaseId id)
    {
        Assert.NotNull((await clerk.GetAsync($"/cases/{id}/delivery")).Page.QuerySelector("form[action*='handler=Order']"));
        var order = await clerk.SubmitAsync($"/cases/{id}/delivery", new Dictionary<string, string>(), "Order");
        return await PdfText.OfAsync(await order.Raw.Content.ReadAsByteArrayAsync());
    }

    private static async Task<string> WorkAsync(Browser staff) => (await staff.GetAsync("/")).Page.QuerySelector("#work")!.TextContent;

    private static async Task ProvesAsync(Browser phone)
    {
        Assert.NotNull((await phone.GetAsync("/my/papers")).Page.QuerySelector("a[href='/my/papers/service-proof']"));
        using var answer = await phone.Client.GetAsync(new Uri("/my/papers/service-proof", UriKind.Relative));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
    }
}
