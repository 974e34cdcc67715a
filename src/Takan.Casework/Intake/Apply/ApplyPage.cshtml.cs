using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access;

namespace Takan.Casework.Intake;

/// <summary>The door for whoever wants to apply alone: which bureaus, which matters.</summary>
[AnyoneMay("It shows what each bureau has published: which matters are open to remote inspection")]
public sealed class ApplyPage(OnlineMatters online) : PageModel
{
    public IReadOnlyList<OnlineBureau> Bureaus { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Bureaus = await online.ListAsync(cancellationToken);
}
