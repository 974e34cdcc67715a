using Microsoft.AspNetCore.Http;
using Takan.Casework.Catalog;
using Takan.Law;

namespace Takan.Casework.Publishing;

/// <summary>Files that somebody chose: a whole folder, some of its files, or an export.</summary>
internal static class ProfileUpload
{
    private const string Export = ".json";

    /// <summary>What is on the page after the files came in. With <c>bureau.yaml</c> among them they are the whole profile; otherwise they replace one by one.</summary>
    public static async Task<Outcome<ProfileFiles>> TakeAsync(ProfileFiles shown, IReadOnlyList<IFormFile> chosen, CancellationToken cancellationToken)
    {
        if (chosen is [{ } only] && only.FileName.EndsWith(Export, StringComparison.OrdinalIgnoreCase)) return Exported(shown.Id, await TextAsync(only, cancellationToken));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in chosen.Where(file => file.FileName.EndsWith(ProfileFiles.Extension, StringComparison.Ordinal)))
            if (!texts.TryAdd(ProfileLayout.PlaceOf(file.FileName), await TextAsync(file, cancellationToken)))
                return PublishingRefusals.NotReadable($"选到了两份 {ProfileLayout.PlaceOf(file.FileName)}。请只选一个单位的文件夹。");
        if (texts.Count == 0) return PublishingRefusals.NotReadable("没有选到 .yaml 文件，也不是导出的 .json 文件，请重新选择。");
        return texts.ContainsKey(ProfileFiles.Bureau) ? new ProfileFiles(shown.Id, texts) : shown with { Texts = Over(shown.Texts, texts) };
    }

    private static Outcome<ProfileFiles> Exported(string id, string text)
    {
        try
        {
            var profile = ProfileExport.Read(text);
            return profile.Id == id ? ProfileText.Files(profile) : PublishingRefusals.OtherBureau(profile.Id);
        }
        catch (InvalidDataException e)
        {
            return PublishingRefusals.NotReadable(e.Message);
        }
    }

    private static Dictionary<string, string> Over(IReadOnlyDictionary<string, string> shown, Dictionary<string, string> more)
    {
        var all = new Dictionary<string, string>(shown, StringComparer.Ordinal);
        foreach (var (name, text) in more) all[name] = text;
        return all;
    }

    private static async Task<string> TextAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
