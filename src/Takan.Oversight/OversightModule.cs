namespace Takan.Oversight;

/// <summary>After the visit.</summary>
public static class OversightModule;
