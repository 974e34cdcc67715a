using Takan.Journeys.Actors;

namespace Takan.Journeys.Inspections;

/// <summary>The people of the demo's bureau, each joined with an own password and an own second factor.</summary>
public sealed class Bureau(Office office)
{
    public WindowClerk Clerk { get; } = new(office);

    public Inspector Inspector { get; } = new(office);

    public SecondInspector Second { get; } = new(office);

    public CentreLead Lead { get; } = new(office);

    public async Task FoundAsync(string setUpLink)
    {
        var system = new SystemAdministrator(office);
        var security = new SecurityAdministrator(office);
        await system.SetUpAsync(setUpLink);
        await system.PictureAsync("administrators");
        var invitation = await system.AppointAsync("SecurityAdministrator", security);
        office.Steps.Say("Security administrator joins and adds the people of the centre");
        await security.JoinAsync(invitation);
        (Staff Person, string Certificate, string Role)[] people =
        [
            (Clerk, "", "WindowClerk"), (Inspector, "15100001001", "Inspector"), (Second, "15100001002", "Inspector"), (Lead, "15100001000", "CentreLead"),
        ];
        foreach (var (person, certificate, role) in people)
        {
            var link = await security.AddAsync(person, certificate, role);
            await person.JoinAsync(link);
        }

        await security.GoAsync("/administration/people");
        await security.PictureAsync("people");
    }
}
