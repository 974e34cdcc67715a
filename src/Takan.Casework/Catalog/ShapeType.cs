using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Takan.Casework.Catalog;

/// <summary>How a type of the model is written: a value, a list, keys.</summary>
internal static class ShapeType
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static bool IsScalar(Type type) => type.IsEnum || type.IsPrimitive || type == typeof(string) || type == typeof(decimal) || type == typeof(DateOnly);

    public static bool IsDictionary(Type type) => type == typeof(IReadOnlyDictionary<string, string>);

    public static Type? ElementOf(Type type) =>
        type != typeof(string) && !IsDictionary(type) && typeof(IEnumerable).IsAssignableFrom(type) ? type.GenericTypeArguments.SingleOrDefault() : null;

    public static IReadOnlyList<KnownKey> Keys(Type type)
    {
        var parameters = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).ToLookup(parameter => parameter.Name);
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => new KnownKey(
                char.ToLowerInvariant(property.Name[0]) + property.Name[1..],
                property.PropertyType,
                property.IsDefined(typeof(RequiredMemberAttribute)) || parameters[property.Name].Any(parameter => !parameter.HasDefaultValue),
                NullIsAllowed(property))),
        ];
    }

    private static bool NullIsAllowed(PropertyInfo property)
    {
        lock (Nullability) return Nullability.Create(property).WriteState == NullabilityState.Nullable;
    }
}

/// <param name="Required">The file must give it.</param>
/// <param name="Optional">It may be given without content.</param>
internal sealed record KnownKey(string Key, Type Type, bool Required, bool Optional);
