using Xunit;

namespace Takan.Testing;

/// <summary>A fact that takes minutes: skipped, with its reason, unless the gate is open.</summary>
public sealed class GateFactAttribute : FactAttribute
{
    public GateFactAttribute() => Skip = Gate.IsOpen ? null : "Takes minutes: ./takan test --gate";
}
