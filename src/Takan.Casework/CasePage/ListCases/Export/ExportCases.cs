using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Evidence.Chain;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Spreadsheets;
using Takan.Platform.Words;

namespace Takan.Casework.CasePage;

public sealed record ExportedFile(string Name, byte[] Content);

/// <summary>The list as a file: its rows, its order, its columns. The file names who took it out, and the log keeps it (C-54).</summary>
public sealed class ExportCases(TakanDb db, CaseList list, CaseChoices choices, CaseNames names, Acts acts, IStringLocalizer words)
{
    public const string Kind = "cases-exported";

    /// <summary>More rows than these nobody works through, and they leave the building in one file.</summary>
    public const int MostRows = 10_000;

    public async Task<ExportedFile> HandleAsync(StaffActor staff, CaseAsked asked, string? find, CancellationToken cancellationToken)
    {
        await choices.LoadAsync(staff, cancellationToken);
        var filter = asked.Filter(staff, find);
        var found = await list.ReadAllAsync(staff, filter, MostRows, cancellationToken);
        var (rows, isCut) = (found.Take(MostRows).ToList(), found.Count > MostRows);
        await names.LoadAsync(rows, cancellationToken);
        var who = await db.Set<StaffAccount>().AsNoTracking().SingleAsync(row => row.Id == staff.Id, cancellationToken);
        var bureau = await db.Set<Platform.Organisation.Bureau>().AsNoTracking().SingleAsync(row => row.Id == staff.BureauId, cancellationToken);

        await using var act = await acts.BeginAsync(staff, cancellationToken);
        act.Record(LogStream.OfUnit(staff.BureauId), Kind, Audience.Supervision, new JsonObject
        {
            ["rows"] = rows.Count,
            // What was searched for may be the number of a person, and stands in no log.
            ["asked"] = asked.Query,
            ["searched"] = !string.IsNullOrWhiteSpace(find),
        });
        await act.CommitAsync(cancellationToken);

        var mark = words["{0} 由 {1}（{2}）导出，内部资料，不得外传", $"{act.Now.InShanghai():yyyy-MM-dd HH:mm}", who.DisplayName, who.UserName!].Value;
        var file = new ListFile(words["办件"], mark, Columns(), rows.Select(Cells), words["说明"], About(bureau.Name, asked, find, rows.Count, isCut));
        return new($"踏勘_办件_{act.Now.ShanghaiDate():yyyy-MM-dd}_{bureau.Name}.xlsx", Xlsx.Write(file));
    }

    private IReadOnlyList<ListColumn> Columns() =>
    [
        new(words["编号"], 26), new(words["申请单位"], 40), new(words["事项"], 34), new(words["来源"], 14), new(words["状态"], 16), new(words["受理"], 18), new(words["责任人"], 12),
    ];

    private object?[] Cells(CaseRow row) =>
        [row.Number, row.EntityName, names.Matter(row), row.Channel.Name().Say(), CaseProcess.Table.Name(row.State).Say(), row.AcceptedAt, names.Officer(row)];

    private IReadOnlyList<(string Field, string Value)> About(string bureau, CaseAsked asked, string? find, int rows, bool isCut) =>
    [
        (words["单位"], bureau),
        .. choices.Say(asked, find),
        (words["件数"], isCut ? words["只有最前面的 {0} 件，后面还有。请缩小范围，分几次导出。", MostRows] : $"{rows}"),
    ];
}
