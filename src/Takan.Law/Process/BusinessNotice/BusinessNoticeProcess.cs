using Takan.Law.Profiles;
using static Takan.Law.Process.BusinessNoticeCommand;
using static Takan.Law.Process.BusinessNoticeGuards;
using static Takan.Law.Process.BusinessNoticeState;

namespace Takan.Law.Process;

/// <summary>The inspection section tells the business section to send people, and that section names them (LJ-19).</summary>
public static class BusinessNoticeProcess
{
    public static readonly Machine<BusinessNoticeState, BusinessNoticeCommand, BusinessNoticeFacts> Table = new(
        "TK-012", new("派员通知", "notice to the business section"), BusinessNoticeWords.States, BusinessNoticeWords.Standings, BusinessNoticeWords.Commands,
        [
            Row(Unsent, Notify, Sent, "BusinessSectionNotified", NoticeDemanded, NeedNamed, DueNotPast),
            Row(Sent, Notify, Sent, "BusinessSectionNotified", NoticeDemanded, NeedNamed, DueNotPast),
            Row(Sent, NamePeople, Answered, "BusinessPeopleNamed", PeopleNamed, NotOfTheTeam),
            Row(Answered, NamePeople, Answered, "BusinessPeopleNamed", PeopleNamed, NotOfTheTeam),
            Row(Overridden, NamePeople, Answered, "BusinessPeopleNamed", PeopleNamed, NotOfTheTeam),
            Row(Unsent, GoWithout, Overridden, "BusinessPeopleWaived", NoticeDemanded, LeadDecides, WithoutThemReasoned),
            Row(Sent, GoWithout, Overridden, "BusinessPeopleWaived", LeadDecides, WithoutThemReasoned),
        ],
        []);

    /// <inheritdoc cref="Machine{TState,TCommand,TFacts}.Decide"/>
    public static Outcome<Transition<BusinessNoticeState>> Decide(BusinessNoticeState state, BusinessNoticeCommand command, Numbers numbers, BusinessNoticeFacts facts)
        => Table.Decide(state, command, numbers, facts);

    /// <summary>Nothing of it stands against the beginning of the inspection.</summary>
    public static bool IsSettled(this BusinessNoticeState state) => state is Answered or Overridden;

    private static Row<BusinessNoticeState, BusinessNoticeCommand, BusinessNoticeFacts> Row(
        BusinessNoticeState from, BusinessNoticeCommand command, BusinessNoticeState to, string fact, params Guard<BusinessNoticeFacts>[] guards)
        => new(from, command, to, fact, guards);
}
