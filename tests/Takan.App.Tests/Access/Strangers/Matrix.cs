using System.Net;
using System.Text.RegularExpressions;
using Takan.Platform.Access;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>Tries every endpoint as everybody and compares with a table. Answers what differs, in words.</summary>
internal sealed partial class Matrix(Town town, IReadOnlyDictionary<string, Who[]> table)
{
    private readonly List<string> findings = [];

    public int Tried { get; private set; }

    /// <param name="only">Leaves out what it is not true of.</param>
    public async Task<IReadOnlyList<string>> RunAsync(Func<string, bool>? only = null)
    {
        var endpoints = (await EndpointsDeclareAccess.ListAsync(town.App.Services)).ToDictionary(KeyOf);
        findings.AddRange(table.Keys.Where(key => !endpoints.ContainsKey(key)).Select(key => $"{key}: a row without an endpoint"));
        foreach (var (key, endpoint) in endpoints.Where(one => only is null || only(one.Key)))
        {
            if (table.TryGetValue(key, out var allowed)) await TryAsync(endpoint, allowed);
            else findings.Add($"{key}: an endpoint without a row");
        }

        return findings;
    }

    public static string KeyOf(DeclaredEndpoint endpoint) => $"{string.Join(' ', endpoint.Methods)} {PatternOf(endpoint)}";

    public static string PathOf(DeclaredEndpoint endpoint, IReadOnlyDictionary<string, string> values) =>
        Parameter().Replace(PatternOf(endpoint), match => values.TryGetValue(match.Groups["name"].Value, out var value)
            ? value
            : throw new InvalidOperationException($"{endpoint.Route}: the town has no value for {match.Value}"));

    private static string PatternOf(DeclaredEndpoint endpoint) => "/" + endpoint.Route.Trim('/');

    private async Task TryAsync(DeclaredEndpoint endpoint, Who[] allowed)
    {
        var path = PathOf(endpoint, town.RouteValues);
        foreach (var method in endpoint.Methods)
            foreach (var who in Enum.GetValues<Who>())
            {
                Tried++;
                if (allowed.Contains(who)) await AskGateAsync(who, method, path);
                else await BeRefusedAsync(who, method, path);
            }
    }

    private async Task AskGateAsync(Who who, string method, string path)
    {
        var passed = town.Gate.Passed;
        using var answer = await town.Visitors.SendAsync(who, method, path, probe: true);
        if (town.Gate.Passed == passed) findings.Add($"{who} {method} {path}: refused by the gate with {answer.StatusCode}");
    }

    /// <summary>In earnest: refused by the gate itself, and nothing may have been written.</summary>
    private async Task BeRefusedAsync(Who who, string method, string path)
    {
        var passed = town.Gate.Passed;
        var before = await town.Witness.LookAsync();
        using var answer = await town.Visitors.SendAsync(who, method, path);
        if (town.Gate.Passed != passed) findings.Add($"{who} {method} {path}: got past the gate");
        if (!IsRefusal(answer)) findings.Add($"{who} {method} {path}: answered {answer.StatusCode}");
        if (await town.Witness.ChangesSinceAsync(before) is { } changes) findings.Add($"{who} {method} {path}: wrote {changes}");
    }

    private static bool IsRefusal(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => true,
        HttpStatusCode.Found => Door().IsMatch(answer.Headers.Location!.OriginalString),
        _ => false,
    };

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("^/(sign-in|s|apply|hall/pair)(\\?|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Door();
}
