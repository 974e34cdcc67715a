using Xunit;

namespace Takan.Testing;

/// <summary>A fact that takes turns with others of its length: the ordinary run has one of <c>parts</c> each day, the gate all.</summary>
public sealed class DailyFactAttribute : FactAttribute
{
    public DailyFactAttribute(int part, int parts) =>
        Skip = Gate.IsDue(part, parts) ? null : $"Has its turn once in {parts} days: ./takan test --gate";
}
