using System.Text;

namespace MongoDB.Bson.Serialization;

/// <summary>Type names as discriminators, short enough to be stored.</summary>
public static class TypeNameDiscriminator
{
    public static Type GetActualType(string typeName)
    {
        ArgumentNullException.ThrowIfNull(typeName);
        return Type.GetType(typeName, throwOnError: false);
    }

    public static string GetDiscriminator(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var assembly = type.Assembly == typeof(object).Assembly ? string.Empty : ", " + type.Assembly.GetName().Name;
        return WithoutAssembly(type) + assembly;
    }

    private static string WithoutAssembly(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.FullName;
        }
        var name = new StringBuilder(type.GetGenericTypeDefinition().FullName).Append('[');
        name.AppendJoin(",", type.GetGenericArguments().Select(argument => argument.Assembly == typeof(object).Assembly ? GetDiscriminator(argument) : $"[{GetDiscriminator(argument)}]"));
        return name.Append(']').ToString();
    }
}
