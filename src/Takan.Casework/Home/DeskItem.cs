using Takan.Platform.Layout;

namespace Takan.Casework.Home;

/// <summary>One thing that waits for this person.</summary>
/// <param name="Due">What passes first, an appointment or a deadline; null sorts last.</param>
public sealed record DeskItem(DateTime? Due, WorkRow Row);
