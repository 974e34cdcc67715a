namespace Takan.Law.Profiles;

/// <summary>How every matter of the bureau runs (HC-11, HC-16); a matter may name its own nodes and requirements (HC-14).</summary>
/// <param name="Nodes">流程节点, in order.</param>
/// <param name="Requirements">操作要求.</param>
public sealed record ProcessTemplate(IReadOnlyList<string> Nodes, IReadOnlyList<string> Requirements, string Source);
