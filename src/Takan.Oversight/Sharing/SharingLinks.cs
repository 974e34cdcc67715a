namespace Takan.Oversight.Sharing;

/// <summary>Addresses of the pages of sharing.</summary>
public static class SharingLinks
{
    public const string List = "/sharing";
    public const string New = "/sharing/new";

    public static string Request(Guid id) => $"{List}/{id}";

    /// <summary>What the recipient opens.</summary>
    public static string Share(string token) => "/share/" + token;
}
