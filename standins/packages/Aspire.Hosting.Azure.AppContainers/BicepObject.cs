using System.Collections;
using System.Reflection;
using Aspire.Hosting.Azure.Bicep;
using Azure.Provisioning;

namespace Aspire.Hosting.Azure.AppContainers;

/// <summary>Turns typed properties into nested Bicep values; what is not set is left out.</summary>
internal static class BicepObject
{
    public static IReadOnlyDictionary<string, object> Of(object value)
    {
        var result = new Dictionary<string, object>();
        foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (property.GetValue(value) is { } set && Value(set) is { } known && known is not ICollection { Count: 0 })
            {
                Put(result, property.GetCustomAttribute<BicepPathAttribute>()?.Path ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..], known);
            }
        }

        return result;
    }

    private static object? Value(object value) => value switch
    {
        IBicepValue { Expression: { } expression } => new BicepCode(expression),
        IBicepValue wrapped => wrapped.Literal is null ? null : Value(wrapped.Literal),
        string or bool or int or long or double => value,
        IDictionary entries => entries.Keys.Cast<string>().ToDictionary(key => key, key => Value(entries[key]!)!),
        IEnumerable items => items.Cast<object>().Select(item => Value(item)!).ToList(),
        _ => Of(value),
    };

    private static void Put(Dictionary<string, object> into, string path, object value)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            into[path] = value;
            return;
        }

        if (!into.TryGetValue(path[..dot], out var inner))
        {
            into[path[..dot]] = inner = new Dictionary<string, object>();
        }

        Put((Dictionary<string, object>)inner, path[(dot + 1)..], value);
    }
}
