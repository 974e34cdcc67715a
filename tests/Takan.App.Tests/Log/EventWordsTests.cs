using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Running;
using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Media.Client;
using Takan.Platform.Layout;
using Takan.Platform.Log;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Log;

/// <summary>Nobody reads codes: every kind that the process tables or the code can record has a sentence in both languages.</summary>
public sealed partial class EventWordsTests() : AppTests(DatabaseKind.Sqlite)
{
    private const int HangMs = 10_000;

    // Other words of the same shape in files that record.
    private static readonly string[] NotKinds = ["seal-key"];

    private EventBook Book => App.Services.GetRequiredService<EventBook>();

    [Fact]
    public void Every_event_of_the_process_tables_has_words()
    {
        var facts = CaseProcess.Table.Rows.Select(row => row.Event)
            .Concat(InspectionProcess.Table.Rows.Select(row => row.Event))
            .Concat(SessionProcess.Table.Rows.Select(row => row.Event))
            .Concat(BoothProcess.Table.Rows.Select(row => row.Event))
            .Concat(DeliveryProcess.Table.Rows.Select(row => row.Event));
        Assert.Empty(facts.Select(EventKind.Of).Distinct().Except(Book.Kinds));
    }

    [Fact]
    public void Every_kind_that_the_code_records_has_words()
    {
        var recorded = Sources().SelectMany(KindsIn).Distinct().ToList();
        Assert.Contains("signed-in", recorded);
        Assert.Contains("gap-started", recorded);
        Assert.Empty(recorded.Except(NotKinds).Except(Book.Kinds).Order());
    }

    [Fact]
    public void A_kind_without_words_is_found() =>
        Assert.Equal(["never-heard-of"], KindsIn("""act.Record(LogStream.Of(id), "never-heard-of", Audience.Staff, new JsonObject { ["x"] = "y" });"""));

    [Fact]
    public void Every_sentence_is_said_in_both_languages_and_shows_no_code()
    {
        var body = new JsonObject { ["cause"] = "network", ["person"] = "applicant", ["track"] = "video", ["kind"] = "Still", ["role"] = "Inspector", ["post"] = "AuditAdministrator" };
        foreach (var words in Book.Kinds.SelectMany(kind => new[] { Book.Say(kind, body), Book.Say(kind, null) }))
        {
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", words.Chinese);
            Assert.DoesNotMatch(@"[A-Za-z]{2,}", words.Chinese);
            Assert.Matches("[A-Z][a-z]+", words.English);
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", words.English);
        }
    }

    /// <summary>What the product itself put into an entry is in English there too.</summary>
    [Fact]
    public void What_the_product_wrote_is_said_in_both_languages()
    {
        var answered = new JsonObject { ["answers"] = new JsonArray("Q：是"), ["answersEnglish"] = new JsonArray("Q: yes"), ["basis"] = "B" };
        Assert.Equal(("核对办理方式：Q：是（根据：B）", "Road checked: Q: yes (from: B)"), (Book.Say("road-answered", answered).Chinese, Book.Say("road-answered", answered).English));
        var switched = new JsonObject { ["reason"] = "理由", ["reasonEnglish"] = "Reason" };
        Assert.Equal("Switched to a visit: Reason", Book.Say("switched-to-on-site", switched).English);
        Assert.Equal("Switched to a visit: 理由", Book.Say("switched-to-on-site", new JsonObject { ["reason"] = "理由" }).English);
    }

    [Fact]
    public void Every_cause_of_a_gap_has_words()
    {
        var causes = typeof(GapCause).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(causes);
        // Of all causes this one alone says that it is not known.
        Assert.All(causes.Where(cause => cause != GapCause.NotKnown), cause => Assert.DoesNotContain("原因不明", Book.Say("gap-started", new JsonObject { ["cause"] = cause }).Chinese, StringComparison.Ordinal));
    }

    [Fact]
    public void A_trail_folds_what_the_machine_keeps_and_nothing_else()
    {
        var at = DateTime.UnixEpoch;
        TrailLine Person(string what) => new(at, "周敏", what);
        TrailLine Machine(string what) => new(at, "", what, IsOfTheMachine: true);
        var folded = TrailLine.Folded([Machine("a"), Machine("b"), Person("c"), Person("d"), Machine("e")]);
        Assert.Equal(["ab", "c", "d", "e"], folded.Select(run => string.Concat(run.Select(line => line.What))));
    }

    private static IEnumerable<string> KindsIn(string source) => Records().IsMatch(source)
        ? Kebab().Matches(source).Select(match => match.Groups["kind"].Value)
        : [];

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        .Select(File.ReadAllText);

    [GeneratedRegex(@"\.Record\(|Logged\(|RecordAsync\(", RegexOptions.None, HangMs)]
    private static partial Regex Records();

    [GeneratedRegex("""(?<!\[)"(?<kind>[a-z]+(?:-[a-z]+)+)"(?!\])""", RegexOptions.ExplicitCapture, HangMs)]
    private static partial Regex Kebab();
}
