namespace Takan.Journeys.Actors;

/// <summary>Sits beside the first one and has an own code on an own phone.</summary>
public sealed class SecondInspector(Office office) : Staff(office, "赵敏", "zhao.min");
