namespace Takan.Testing;

/// <summary>
/// Ties a test to a demand of the requirements. <c>docs/coverage.md</c> is generated from these.
/// </summary>
/// <param name="id">Demand id: <c>HC-24</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class DemandAttribute(string id) : Attribute
{
    public string Id { get; } = id;

    /// <summary>True where the test shows the refusal and asserts the rule id; false where it shows that the demand holds.</summary>
    public bool Refused { get; init; }
}
