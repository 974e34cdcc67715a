using Takan.Law.Calendar;
using Takan.Law.Diaries;

namespace Takan.Law.Tests.Diaries;

public sealed class DiaryClashesTests
{
    private static readonly Guid Wang = Guid.CreateVersion7();
    private static readonly Guid Li = Guid.CreateVersion7();
    private static readonly DateTime Nine = ChinaTime.Utc(new(2026, 3, 3), new(9, 0));

    [Fact]
    public void Of_AWeekInOrder_FindsNothing()
        => Assert.Empty(Clashes([At(0, Wang, Li), At(30, Wang), At(60, Li)], [new(Wang, AbsenceKind.Leave, Nine.AddMinutes(60), Nine.AddDays(1))]));

    [Fact]
    public void Of_OnePersonTwiceAtOnce_MarksBothForThatPerson()
    {
        DiaryEntry[] entries = [At(0, Wang, Li), At(15, Wang)];

        Assert.Equal(
            [(entries[0].Id, ClashKind.TwoAtOnce, Wang), (entries[1].Id, ClashKind.TwoAtOnce, Wang)],
            Clashes(entries).Select(clash => (clash.Entry, clash.Kind, clash.Person!.Value)));
    }

    [Fact]
    public void Of_AbsenceOverAnAppointment_MarksTheAppointmentOfThatPerson()
    {
        DiaryEntry[] entries = [At(0, Wang), At(60, Li)];

        var clash = Assert.Single(Clashes(entries, [new(Li, AbsenceKind.Out, Nine.AddMinutes(89), Nine.AddMinutes(95)), new(Wang, AbsenceKind.Out, Nine.AddMinutes(30), Nine.AddMinutes(95))]));
        Assert.Equal((entries[1].Id, ClashKind.Away, (Guid?)Li), (clash.Entry, clash.Kind, clash.Person));
    }

    [Fact]
    public void Of_MoreThanTheNumbersAllow_MarksWhatIsTooMuch()
    {
        DiaryEntry[] entries = [At(0, Wang), At(30, Wang), At(60, Wang), At(60, Li), At(75, Li)];
        var strict = Huancui.Numbers with { InspectionsPerDay = 2, InspectionsAtOnce = 1 };

        var found = DiaryClashes.Of(entries, [], strict, WorkingDayCalendar.Official);

        Assert.Equal(entries[..3].Select(entry => entry.Id), found.Where(clash => clash.Kind == ClashKind.FullDay).Select(clash => clash.Entry));
        Assert.Equal(entries[2..].Select(entry => entry.Id), found.Where(clash => clash.Kind == ClashKind.NoConsole).Select(clash => clash.Entry));
    }

    /// <summary>Two that touch a long one, one after the other, are two at once and not three.</summary>
    [Fact]
    public void Of_ConsolesUsedOneAfterTheOther_CountOnce()
    {
        var day = new DiaryEntry(Guid.CreateVersion7(), Nine, 120, [Wang]);

        Assert.Empty(DiaryClashes.Of([day, At(0, Li), At(30, Li)], [], Huancui.Numbers with { InspectionsAtOnce = 2 }, WorkingDayCalendar.Official));
    }

    [Fact]
    public void Of_AnAppointmentOnADayOfRest_IsMarked()
    {
        var entry = At(4 * 24 * 60, Wang);

        Assert.Equal(ClashKind.Closed, Assert.Single(Clashes([entry])).Kind);
    }

    [Fact]
    public void Name_OfEveryKind_HasWordsAndRule()
    {
        foreach (var kind in Enum.GetValues<ClashKind>())
            Assert.True(kind.Name() is { Chinese.Length: > 0, English.Length: > 0 } && kind.Rule().Contains('-', StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<ClashKind>().Length, Enum.GetValues<ClashKind>().Select(kind => kind.Rule()).Distinct().Count());
    }

    private static DiaryEntry At(int minutes, params Guid[] team) => new(Guid.CreateVersion7(), Nine.AddMinutes(minutes), 30, team);

    private static IReadOnlyList<Clash> Clashes(IReadOnlyList<DiaryEntry> entries, IReadOnlyList<DiaryAbsence>? absences = null) =>
        DiaryClashes.Of(entries, absences ?? [], Huancui.Numbers, WorkingDayCalendar.Official);
}
