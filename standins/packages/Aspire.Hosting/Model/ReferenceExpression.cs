using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A string with holes that are filled when the graph runs.</summary>
public class ReferenceExpression : IExpressionValue, IValueWithReferences
{
    private ReferenceExpression(string format, IValueProvider[] valueProviders, string[] manifestExpressions, string?[] stringFormats)
    {
        Format = format;
        ValueProviders = valueProviders;
        ManifestExpressions = manifestExpressions;
        StringFormats = stringFormats;
    }

    public string Format { get; }

    public IReadOnlyList<IValueProvider> ValueProviders { get; }

    public IReadOnlyList<string> ManifestExpressions { get; }

    internal IReadOnlyList<string?> StringFormats { get; }

    public string ValueExpression =>
        string.Format(CultureInfo.InvariantCulture, Format, [.. ManifestExpressions]);

    IEnumerable<object> IValueWithReferences.References => ValueProviders;

    public static ReferenceExpression Create(in ExpressionInterpolatedStringHandler handler) => handler.Parts.Build();

    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        if (Format.Length == 0)
        {
            return null;
        }

        var values = new object?[ValueProviders.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var value = await ValueProviders[i].GetValueAsync(cancellationToken).ConfigureAwait(false);
            values[i] = StringFormats[i] == "uri" && value is not null ? Uri.EscapeDataString(value) : value;
        }

        return string.Format(CultureInfo.InvariantCulture, Format, values);
    }

    /// <summary>Collects the pieces of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public ref struct ExpressionInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        internal Collector Parts { get; } = new(literalLength, formattedCount);

        public readonly void AppendLiteral(string value) => Parts.Literal(value);

        public readonly void AppendFormatted(string? value) => Parts.Literal(value);

        public readonly void AppendFormatted(string? value, string? format) =>
            Parts.Literal(format == "uri" && value is not null ? Uri.EscapeDataString(value) : value);

        public readonly void AppendFormatted<T>(T valueProvider) where T : IValueProvider, IManifestExpressionProvider =>
            Parts.Hole(valueProvider, valueProvider, null);

        public readonly void AppendFormatted<T>(T valueProvider, string? format) where T : IValueProvider, IManifestExpressionProvider =>
            Parts.Hole(valueProvider, valueProvider, format);

        public readonly void AppendFormatted<T>(IResourceBuilder<T> valueProvider) where T : IResource, IValueProvider, IManifestExpressionProvider =>
            Parts.Hole(valueProvider.Resource, valueProvider.Resource, null);

        public readonly void AppendFormatted<T>(IResourceBuilder<T> valueProvider, string? format)
            where T : IResource, IValueProvider, IManifestExpressionProvider =>
            Parts.Hole(valueProvider.Resource, valueProvider.Resource, format);
    }

    internal sealed class Collector(int literalLength = 0, int formattedCount = 0)
    {
        private readonly StringBuilder _format = new(literalLength);
        private readonly List<IValueProvider> _values = new(formattedCount);
        private readonly List<string> _expressions = new(formattedCount);
        private readonly List<string?> _stringFormats = new(formattedCount);

        public bool IsEmpty => _format.Length == 0;

        public void Literal(string? value) =>
            _format.Append(value?.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

        public void Hole(IValueProvider value, IManifestExpressionProvider expression, string? format)
        {
            if (format is not (null or "uri"))
            {
                throw new NotSupportedException($"ReferenceExpression format '{format}'");
            }

            _format.Append(CultureInfo.InvariantCulture, $"{{{_values.Count}}}");
            _values.Add(value);
            _expressions.Add(expression.ValueExpression);
            _stringFormats.Add(format);
        }

        public void Append(Collector other)
        {
            var shifted = other._format.ToString();
            for (var i = other._values.Count - 1; i >= 0; i--)
            {
                shifted = shifted.Replace($"{{{i}}}", $"{{{i + _values.Count}}}", StringComparison.Ordinal);
            }

            _format.Append(shifted);
            _values.AddRange(other._values);
            _expressions.AddRange(other._expressions);
            _stringFormats.AddRange(other._stringFormats);
        }

        public ReferenceExpression Build() => new(_format.ToString(), [.. _values], [.. _expressions], [.. _stringFormats]);
    }
}
