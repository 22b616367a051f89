using System.Text.Json;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Publishing.Manifest;

/// <summary>What a deployment does when nobody gives a parameter its value.</summary>
internal static class ManifestDefaults
{
    public static void Write(Utf8JsonWriter json, ParameterResource parameter)
    {
        if (parameter.PublishedDefault is { } value)
        {
            json.WriteStartObject("default");
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        if (parameter.Default is GenerateParameterDefault generate)
        {
            json.WriteStartObject("default");
            json.WriteStartObject("generate");
            json.WriteNumber("minLength", generate.MinLength);
            WriteUnless(json, "lower", generate.Lower);
            WriteUnless(json, "upper", generate.Upper);
            WriteUnless(json, "numeric", generate.Numeric);
            WriteUnless(json, "special", generate.Special);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void WriteUnless(Utf8JsonWriter json, string name, bool isAllowed)
    {
        if (!isAllowed)
        {
            json.WriteBoolean(name, false);
        }
    }
}
