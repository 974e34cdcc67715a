namespace Takan.Web;

/// <summary>The application will not start, for a reason that its owner can mend: said in one plain line, for <c>./takan run</c> to repeat.</summary>
internal static class StartRefusal
{
    /// <returns>What is to be thrown.</returns>
    public static InvalidOperationException Because(string reason)
    {
        Console.Error.WriteLine("takan: " + reason);
        return new(reason);
    }
}
