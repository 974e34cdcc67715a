using Takan.App.Tests.Access.Strangers;
using Takan.App.Tests.Intake;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Access;

/// <summary>A live stream is open for hours: who is put out in the meantime hears no more.</summary>
public sealed class OpenStreamTests
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stream_OfWhoWasPutOut_EndsBeforeTheNextEntry(bool disabled)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var id = await desk.AcceptAsync();
        var cookies = new Cookies(desk);
        using var client = desk.App.Server.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", await cookies.StaffAsync(desk.Lead));
        using var answer = await client.GetAsync(new Uri($"/cases/{id}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (!(await reader.ReadLineAsync().WaitAsync(Hang))!.Contains("case-accepted", StringComparison.Ordinal)) { }

        if (disabled) await cookies.DisableAsync("林主任");
        Desk.Allowed(await desk.AsAsync<WithdrawCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), null), default)));

        if (disabled) Assert.DoesNotContain("data:", await reader.ReadToEndAsync().WaitAsync(Hang), StringComparison.Ordinal);
        else Assert.Contains("data:", await NextDataAsync(reader), StringComparison.Ordinal);
    }

    private static async Task<string> NextDataAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync().WaitAsync(Hang) is { } line)
            if (line.StartsWith("data:", StringComparison.Ordinal)) return line;
        return "";
    }
}
