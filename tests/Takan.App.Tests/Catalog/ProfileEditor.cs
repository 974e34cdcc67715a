using System.Text;
using Takan.App.Tests.Running;

namespace Takan.App.Tests.Catalog;

/// <summary>A person at the page that changes the profile: all its fields as the browser holds them.</summary>
public sealed class ProfileEditor(Browser browser)
{
    private const string Address = "/administration/profile/edit";

    private readonly List<(string Name, string Value)> fields = [];
    private readonly List<(string Path, string Text)> uploads = [];

    public static async Task<ProfileEditor> OpenAsync(Browser browser)
    {
        var editor = new ProfileEditor(browser);
        editor.Hold(await browser.GetAsync(Address));
        return editor;
    }

    public string TextOf(string file) => fields[At(file)].Value;

    public ProfileEditor Change(string file, string from, string to)
    {
        var place = At(file);
        Assert.Contains(from, fields[place].Value, StringComparison.Ordinal);
        fields[place] = (fields[place].Name, fields[place].Value.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    public ProfileEditor Choose(string path, string text)
    {
        uploads.Add((path, text));
        return this;
    }

    /// <param name="press">Handler of the button; null for the one that checks.</param>
    public async Task<Answer> PressAsync(string? press = null, string reason = "")
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(field => field.Name != "Reason")) content.Add(new StringContent(value), name);
        content.Add(new StringContent(reason), "Reason");
        foreach (var (path, text) in uploads) content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Upload", path);
        uploads.Clear();
        var answer = await browser.PostAsync(press is null ? Address : $"{Address}?handler={press}", content);
        if (answer.Location is null) Hold(answer);
        return answer;
    }

    private int At(string file) => 1 + fields.FindIndex(field => field.Value == file);

    private void Hold(Answer answer)
    {
        fields.Clear();
        foreach (var control in answer.Page.QuerySelectorAll("main input:not([type=file])[name], main textarea[name]"))
            fields.Add((control.GetAttribute("name")!, control is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? area.Value : control.GetAttribute("value") ?? ""));
    }
}
