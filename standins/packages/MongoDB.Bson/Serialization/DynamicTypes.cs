using System.Dynamic;

namespace MongoDB.Bson.Serialization;

/// <summary>Types that are written for what they hold, without a discriminator.</summary>
internal static class DynamicTypes
{
    public static bool AreWrittenAs(Type type) => type == typeof(ExpandoObject) || type == typeof(List<object>);
}
