using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

/// <summary>Keeps, renames and removes the views of one person. Nobody else sees them, and nothing follows from them: they are not logged.</summary>
public sealed class KeepViews(TakanDb db, TimeProvider clock)
{
    public static readonly Refusal NameMissing = new("TK-LST-1", $"请给这个筛选起个名字，不超过 {SavedView.NameLength} 个字。", $"Give the view a name of at most {SavedView.NameLength} characters.");
    public static readonly Refusal NameTaken = new("TK-LST-2", "您已经有一个同名的筛选，请换个名字。", "You have a view of this name already. Choose another.");
    public static readonly Refusal TooMany = new("TK-LST-3", $"最多保存 {SavedView.MostOfOne} 个，请先删掉不用的。", $"At most {SavedView.MostOfOne} are kept. Delete one first.");
    public static readonly Refusal NothingAsked = new("TK-LST-4", "还没有选筛选条件，没有可以保存的。要找的词不会保存。", "No filter is set, so there is nothing to save. What is searched for is not saved.");
    public static readonly Refusal Gone = new("TK-LST-5", "这个筛选已经删掉了。", "This view was deleted already.");

    public async Task<IReadOnlyList<SavedView>> OfAsync(StaffActor staff, CancellationToken cancellationToken) =>
        await db.Set<SavedView>().AsNoTracking().Where(row => row.StaffId == staff.Id).OrderBy(row => row.MadeAt).ToListAsync(cancellationToken);

    public async Task<Outcome<SavedView>> KeepAsync(StaffActor staff, string? name, CaseAsked asked, CancellationToken cancellationToken)
    {
        if (asked.IsEmpty || asked.Query.Length > SavedView.QueryLength) return NothingAsked;
        var known = await db.Set<SavedView>().Where(row => row.StaffId == staff.Id).ToListAsync(cancellationToken);
        if (known.Count >= SavedView.MostOfOne) return TooMany;
        if (Wrong(name, known) is { } refusal) return refusal;
        var view = new SavedView { Id = Guid.CreateVersion7(), StaffId = staff.Id, Name = name!.Trim(), Query = asked.Query, MadeAt = clock.GetUtcNow().UtcDateTime };
        db.Add(view);
        return await SaveAsync(cancellationToken) is { } taken ? taken : view;
    }

    /// <returns>Null when it is done; so in what follows.</returns>
    public Task<Refusal?> RenameAsync(StaffActor staff, Guid id, string? name, CancellationToken cancellationToken) => ChangeAsync(staff, id, (view, all) =>
    {
        if (Wrong(name, all.Where(other => other != view)) is { } refusal) return refusal;
        view.Name = name!.Trim();
        return null;
    }, cancellationToken);

    /// <param name="begins">The list begins with it from now on, or with all cases again.</param>
    public Task<Refusal?> StartWithAsync(StaffActor staff, Guid id, bool begins, CancellationToken cancellationToken) => ChangeAsync(staff, id, (view, all) =>
    {
        foreach (var one in all) one.IsStart = begins && one == view;
        return null;
    }, cancellationToken);

    public Task<Refusal?> DeleteAsync(StaffActor staff, Guid id, CancellationToken cancellationToken) => ChangeAsync(staff, id, (view, _) =>
    {
        db.Remove(view);
        return null;
    }, cancellationToken);

    private async Task<Refusal?> ChangeAsync(StaffActor staff, Guid id, Func<SavedView, List<SavedView>, Refusal?> change, CancellationToken cancellationToken)
    {
        var all = await db.Set<SavedView>().Where(row => row.StaffId == staff.Id).ToListAsync(cancellationToken);
        if (all.Find(row => row.Id == id) is not { } view) return Gone;
        return change(view, all) ?? await SaveAsync(cancellationToken);
    }

    /// <summary>What another window did in the same moment is refused as if it had been done before.</summary>
    private async Task<Refusal?> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Gone;
        }
        catch (DbUpdateException failure) when (failure.IsClashIn(SavedView.Table))
        {
            return NameTaken;
        }
    }

    private static Refusal? Wrong(string? name, IEnumerable<SavedView> others)
    {
        if (name?.Trim() is not { Length: > 0 and <= SavedView.NameLength } given) return NameMissing;
        return others.Any(other => other.Name == given) ? NameTaken : null;
    }
}
