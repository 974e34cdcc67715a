using Microsoft.Playwright;

namespace Takan.Journeys.Actors;

/// <summary>Files people, matters and market entities (TJ-10, TJ-11, TJ-12).</summary>
public sealed class RegistryKeeper(Office office) : Staff(office, "孙登记", "sun.dengji")
{
    public Task FilePersonAsync(Inspector person, string certificate) => FileAsync("Person", person.Name, new()
    {
        ["certificate"] = certificate,
        ["issuer"] = "示例县司法局",
        ["validFrom"] = "2024-01-01",
        ["validUntil"] = "2028-12-31",
        ["unit"] = person.Unit ?? "现场勘验中心",
    });

    public Task FileMatterAsync(string title, string unit) => FileAsync("Matter", title, new()
    {
        ["days"] = "10",
        ["basis"] = "行政许可法第三十四条",
        ["unit"] = unit,
    });

    public Task FileEntityAsync(Application firm) => FileAsync("Entity", null, new()
    {
        ["name"] = firm.Entity,
        ["creditCode"] = firm.CreditCode,
        ["address"] = firm.Address,
        ["representative"] = firm.Contact,
    });

    /// <param name="subject">As the list names it; null where the form asks for the name.</param>
    private async Task FileAsync(string kind, string? subject, Dictionary<string, string> fields)
    {
        Office.Steps.Say($"Registry keeper files: {kind} {subject}");
        await GoAsync("/registry/new/" + kind);
        if (subject is not null)
        {
            var option = Page.Locator("#Subject option", new() { HasText = subject }).First;
            await Page.SelectOptionAsync("#Subject", new SelectOptionValue { Value = await option.GetAttributeAsync("value") });
        }

        foreach (var (name, value) in fields) await Page.FillAsync($"[name='Fields[{name}]']", value);
        if (await Page.Locator("select[name='Fields[inspectionKind]']").CountAsync() > 0)
            await Page.SelectOptionAsync("select[name='Fields[inspectionKind]']", new SelectOptionValue { Index = 1 });
        if (await Page.Locator("input[name='photo-file']").CountAsync() > 0)
            await Page.SetInputFilesAsync("input[name='photo-file']", new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = await Page.ScreenshotAsync() });
        await Page.CheckAsync("#Pledged");
        await PictureAsync("file-" + kind);
        await PressAsync("备案");
        await Page.WaitForURLAsync(address => !address.Contains("/registry/new", StringComparison.Ordinal));
    }
}
