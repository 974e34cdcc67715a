namespace Takan.Law.Profiles;

/// <summary>How every matter of the bureau runs (HC-11, HC-16); a matter may name its own nodes and requirements (HC-14).</summary>
/// <param name="Nodes">流程节点, in order.</param>
/// <param name="Requirements">操作要求.</param>
/// <param name="PreliminaryReview">Null where the paper has none.</param>
public sealed record ProcessTemplate(IReadOnlyList<string> Nodes, IReadOnlyList<string> Requirements, string Source, PreliminaryReview? PreliminaryReview = null);

/// <summary>A business section reviews (初审) before the case is handed over to those who inspect; the result comes back to it (LJ-13, LJ-14).</summary>
/// <param name="By">Id of the section that reviews and decides.</param>
/// <param name="HandedTo">Id of the section that inspects.</param>
public sealed record PreliminaryReview(string By, string HandedTo, string Source);
