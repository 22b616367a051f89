using System.Collections;
using System.Runtime.CompilerServices;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>The types of .NET and of BSON that may stand where any object may.</summary>
internal static class FrameworkTypes
{
    private static readonly HashSet<Type> Simple =
    [
        typeof(bool), typeof(byte), typeof(sbyte), typeof(char), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(float), typeof(double), typeof(decimal), typeof(string), typeof(object), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(DateOnly), typeof(TimeOnly),
        typeof(Guid), typeof(Uri), typeof(Version), typeof(System.Text.RegularExpressions.Regex), typeof(System.Dynamic.ExpandoObject), typeof(ObjectId), typeof(Decimal128),
    ];

    public static bool AreAllowed(Type type)
    {
        if (type.IsArray)
        {
            return AreAllowed(type.GetElementType());
        }
        if (type.IsGenericType)
        {
            var isContainer = type.Assembly.GetName().Name.StartsWith("System.", StringComparison.Ordinal)
                && (typeof(IEnumerable).IsAssignableFrom(type) || typeof(ITuple).IsAssignableFrom(type) || Nullable.GetUnderlyingType(type) != null || type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));
            return (isContainer || ClassTypes.IsAnonymous(type)) && Array.TrueForAll(type.GetGenericArguments(), AreAllowed);
        }
        return Simple.Contains(type) || typeof(BsonValue).IsAssignableFrom(type);
    }
}
