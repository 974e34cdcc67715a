using Takan.Journeys.Actors;
using Takan.Platform.Access;

namespace Takan.Journeys.Inspections;

/// <summary>The people of one bureau, each joined with an own password and an own second factor.</summary>
/// <param name="profile">One of those that are shipped.</param>
/// <param name="units">To which the two inspectors belong; none where all are of one centre.</param>
public sealed class Bureau(Office office, string profile = "huancui", params IReadOnlyList<string> units)
{
    private readonly SecurityAdministrator security = new(office);

    public Office Office => office;

    public SystemAdministrator System { get; } = new(office);

    public WindowClerk Clerk { get; } = new(office);

    public Inspector Inspector { get; } = new(office, "王建国", "wang.jianguo") { Unit = units.ElementAtOrDefault(0) };

    /// <summary>Sits beside the first one and has an own code on an own phone.</summary>
    public Inspector Second { get; } = new(office, "赵敏", "zhao.min") { Unit = units.ElementAtOrDefault(1) };

    public CentreLead Lead { get; } = new(office);

    public async Task FoundAsync(string setUpLink)
    {
        await System.SetUpAsync(setUpLink, profile);
        await System.PictureAsync("administrators");
        var invitation = await System.AppointAsync("SecurityAdministrator", security);
        office.Steps.Say("Security administrator joins and adds the people of the centre");
        await security.JoinAsync(invitation);
        foreach (var unit in units) await security.AddUnitAsync(unit);
        await JoinAsync(Clerk, "", Role.WindowClerk);
        await JoinAsync(Inspector, "15100001001", Role.Inspector);
        await JoinAsync(Second, "15100001002", Role.Inspector);
        await JoinAsync(Lead, "15100001000", Role.CentreLead);
        await security.GoAsync("/administration/people");
        await security.PictureAsync("people");
    }

    /// <summary>One more post for somebody who is here.</summary>
    public Task GiveAsync(Staff person, Role role) => security.GiveAsync(person, role);

    /// <summary>One more person, with these posts.</summary>
    public async Task<T> JoinAsync<T>(T person, string certificate, params IReadOnlyList<Role> roles)
        where T : Staff
    {
        await person.JoinAsync(await security.AddAsync(person, certificate, roles));
        return person;
    }
}
