using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Publishing.Manifest;

/// <summary>Values in the manifest's own expressions, such as <c>{cache.bindings.tcp.host}</c>.</summary>
internal sealed class ManifestText
{
    private readonly SortedSet<string> _encoded = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, ParameterResource> _parameters = new(StringComparer.Ordinal);

    /// <summary>Parameters that some value needs in the form of a URI's part.</summary>
    public IReadOnlyCollection<string> Encoded => _encoded;

    /// <summary>Every parameter that some value names.</summary>
    public IReadOnlyCollection<ParameterResource> Parameters => _parameters.Values;

    public static string EncodedName(string parameter) => $"{parameter}-uri-encoded";

    public string Of(object value) => value switch
    {
        string text => text,
        ReferenceExpression expression => string.Format(CultureInfo.InvariantCulture, expression.Format, [.. expression.ValueProviders.Select((p, i) => Of(p, expression.StringFormats[i]))]),
        IResourceWithConnectionString resource => $"{{{resource.Name}.connectionString}}",
        ParameterResource parameter => Of(parameter),
        IManifestExpressionProvider source => source.ValueExpression,
        IResourceBuilder<IResource> builder => Of(builder.Resource),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private string Of(ParameterResource parameter)
    {
        _parameters[parameter.Name] = parameter;
        return parameter.ValueExpression;
    }

    private string Of(IValueProvider value, string? format)
    {
        if (format == "uri" && value is ParameterResource parameter)
        {
            _parameters[parameter.Name] = parameter;
            _encoded.Add(parameter.Name);
            return $"{{{EncodedName(parameter.Name)}.value}}";
        }

        return format == "uri" && value is ReferenceExpression { ValueProviders.Count: 0 } text ? Uri.EscapeDataString(Of(text)) : Of(value);
    }
}
