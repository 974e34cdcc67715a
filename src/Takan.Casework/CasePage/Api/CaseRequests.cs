using System.Text.Json.Serialization;
using Takan.Law.Process;

namespace Takan.Casework.CasePage;

/// <summary>What the API takes: strict, an unknown or repeated member is refused. <c>Once</c> makes a retry harmless, <c>Version</c> notices a competing change.</summary>
public sealed record AcceptRequest(bool MaterialsComplete, bool Compared = false, bool NoOccasion = false, int? Version = null, Guid? Once = null);

public sealed record ReturnRequest(IReadOnlyList<string> Corrections, int? Version = null, Guid? Once = null);

public sealed record ReasonRequest(string? Reason, int? Version = null, Guid? Once = null);

public sealed record PlainRequest(int? Version = null, Guid? Once = null);

public sealed record TakeRequest(string? OutOfOrderReason = null, int? Version = null, Guid? Once = null);

public sealed record ReassignRequest(Guid? Officer, string? Reason, int? Version = null, Guid? Once = null);

public sealed record ContactRequest(bool Reached, bool MatterExplained, string? Note = null, string? OutOfOrderReason = null, int? Version = null, Guid? Once = null);

public sealed record TeamRequest(IReadOnlyList<Guid> People, string? PairReason = null, int? Version = null, Guid? Once = null);

/// <param name="At">UTC, ISO 8601 with offset.</param>
public sealed record BookRequest(DateTimeOffset At, int? Version = null, Guid? Once = null);

public sealed record MoveRequest(DateTimeOffset At, [property: JsonConverter(typeof(JsonStringEnumConverter<Party>))] Party? AskedBy, string? Reason, int? Version = null, Guid? Once = null);

public sealed record NoShowRequest([property: JsonConverter(typeof(JsonStringEnumConverter<Party>))] Party? Because, string? Note = null, int? Version = null, Guid? Once = null);
