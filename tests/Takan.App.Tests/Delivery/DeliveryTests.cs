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
using Takan.Law.Process;
using Takan.Platform.Messages;
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
        Assert.Equal("TK-007", Desk.Refused(await desk.PostAsync(id)));
        Desk.Allowed(await desk.ChooseAsync(id, DeliveryWay.Post));
        Desk.Allowed(await desk.PostAsync(id, "EX000000002CN"));
        var today = ChinaTime.Day(desk.App.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal("TK-129", Desk.Refused(await desk.ArrivedAsync(id, today.AddDays(1))));
        Desk.Allowed(await desk.ArrivedAsync(id, today));
        var messages = await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().Where(one => one.CaseId == id).Select(one => one.Kind).ToListAsync());
        Assert.Equal(2, messages.Count(message => message == "result-posted"));
        Assert.Contains("parcel-came-back", messages);
        desk.App.PrintForReal();
        await ProvesAsync(phone);
        var proof = await PdfText.OfAsync(await phone.Client.GetByteArrayAsync("/my/papers/service-proof"));
        foreach (var part in new[] { "送达回证", "食品经营许可证JY1450000000001", "免费邮寄", "EX000000002CN", "139****2222", "前台签收" }) Assert.Contains(part, proof, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Window_GivesOutToWhomTheProofNames_AndNothingThatWasNotChosen(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var id = await desk.ConcludedAsync();
        Assert.Equal("TK-124", Desk.Refused(await desk.HandOutAsync(id, "李某", PickupProof.IdentityCard)));
        Desk.Allowed(await desk.ChooseAsync(id, DeliveryWay.Window));
        Assert.Equal("LJ-15", Desk.Refused(await desk.PostAsync(id)));
        Assert.Equal("LJ-16", Desk.Refused(await desk.PayAsync(id, "票 0001")));

        var clerk = await desk.SignInAsync(desk.Clerk);
        Assert.Contains("待发放", (await clerk.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        var fields = new Dictionary<string, string> { ["Input.Document"] = Givers.Licence, ["Input.PickedUpBy"] = "李某" };
        var unproven = await clerk.SubmitAsync($"/cases/{id}/delivery", fields, "HandOut");
        Assert.Contains("TK-127", unproven.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("李某", unproven.Page.QuerySelector("[name='Input.PickedUpBy']")!.GetAttribute("value"));
        fields["Input.Proof"] = nameof(PickupProof.Authorisation);
        Assert.Equal(HttpStatusCode.Found, (await clerk.SubmitAsync($"/cases/{id}/delivery", fields, "HandOut")).Status);

        var row = await desk.DeliveryAsync(id);
        Assert.Equal((DeliveryState.Delivered, "李某", PickupProof.Authorisation), (row.State, row.PickedUpBy, row.Proof));
        Assert.DoesNotContain("待发放", (await clerk.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("TK-007", Desk.Refused(await desk.HandOutAsync(id, "王某", PickupProof.IdentityCard)));
        await ProvesAsync(await desk.PhoneAsync(id));
    }

    [Theory, OnSqlite]
    public async Task Phone_GetsTheFile_AndItsConfirmationIsTheProof(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var id = await desk.ConcludedAsync();
        Assert.Equal("TK-125", Desk.Refused(await desk.PutOnPhoneAsync(id, Keepers.Pdf)));
        Desk.Allowed(await desk.ChooseAsync(id, DeliveryWay.Phone));
        Assert.Equal("TK-128", Desk.Refused(await desk.PutOnPhoneAsync(id, null)));
        Desk.Allowed(await desk.PutOnPhoneAsync(id, Keepers.Pdf));

        var phone = await desk.PhoneAsync(id);
        Assert.Equal(Keepers.Pdf, await phone.Client.GetByteArrayAsync("/my/papers/result"));
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync("/my/papers/service-proof")).Status);
        Assert.Equal("/my", (await (await FilledForm.OpenAsync(phone, "/my/delivery", "/my/delivery?handler=Receive", [])).SendAsync()).Location);
        Assert.True((await desk.DeliveryAsync(id)).ConfirmedByApplicant);
        await ProvesAsync(phone);
    }

    /// <summary>The whole number leaves by the mailing order alone, and who printed it stands in the trail.</summary>
    [Theory, OnSqlite]
    public async Task MailingOrder_HoldsTheAddress_AndPrintingItIsWrittenDown(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var id = await desk.ConcludedAsync();
        Desk.Allowed(await desk.ChooseAsync(id, DeliveryWay.Post));
        var clerk = await desk.SignInAsync(desk.Clerk);

        desk.App.PrintForReal();
        var order = await clerk.SubmitAsync($"/cases/{id}/delivery", new Dictionary<string, string>(), "Order");
        var text = await PdfText.OfAsync(await order.Raw.Content.ReadAsByteArrayAsync());
        foreach (var part in new[] { "审批结果邮寄单", "李某", "13911112222", "望海路118号301室", "由寄件单位承担" }) Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Contains("打印邮寄单", (await clerk.GetAsync($"/cases/{id}")).Page.QuerySelector("#trail")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    [Demand("LJ-15", Refused = true)]
    public async Task PaperWithoutDelivery_GoesOnAsBefore(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.ConcludedAsync();

        Assert.Equal("LJ-15", Desk.Refused(await desk.ChooseAsync(id, DeliveryWay.Post)));
        Assert.Null((await (await desk.PhoneAsync(id)).GetAsync("/my")).Page.QuerySelector("a[href='/my/delivery']"));
        Assert.Contains("LJ-15", (await (await desk.SignInAsync(desk.Clerk)).GetAsync($"/cases/{id}/delivery")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task ProvesAsync(Browser phone)
    {
        Assert.NotNull((await phone.GetAsync("/my/papers")).Page.QuerySelector("a[href='/my/papers/service-proof']"));
        using var answer = await phone.Client.GetAsync(new Uri("/my/papers/service-proof", UriKind.Relative));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
    }
}
