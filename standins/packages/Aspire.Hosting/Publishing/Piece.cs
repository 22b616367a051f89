using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Publishing;

/// <summary>A piece of a published value: text, or something that the target knows by a name of its own.</summary>
internal sealed record Piece(string? Text, IManifestExpressionProvider? Source, bool IsUriEscaped = false)
{
    /// <summary>Takes a variable's value apart until only text, parameters, parts of endpoints and outputs of modules are left.</summary>
    public static IReadOnlyList<Piece> Of(object value) => [.. Join(Take(value, escaped: false))];

    public static bool HasSecret(IEnumerable<Piece> pieces) => pieces.Any(piece => piece.Source is ParameterResource { Secret: true });

    private static IEnumerable<Piece> Take(object value, bool escaped) => value switch
    {
        string text => [new Piece(escaped ? Uri.EscapeDataString(text) : text, null)],
        ReferenceExpression expression => Take(expression),
        ParameterResource parameter => [new Piece(null, parameter, escaped)],
        IResourceWithConnectionString resource => Take(resource.ConnectionStringExpression),
        EndpointReference endpoint => [new Piece(null, endpoint.Property(EndpointProperty.Url))],
        IManifestExpressionProvider source => [new Piece(null, source, escaped)],
        IResourceBuilder<IResource> builder => Take(builder.Resource, escaped),
        IFormattable formattable => [new Piece(formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture), null)],
        _ => [new Piece(value.ToString(), null)],
    };

    // the format has {0}, {1} … where the providers go, and doubled braces for its own
    private static IEnumerable<Piece> Take(ReferenceExpression expression)
    {
        var format = expression.Format;
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is '{' && format[i + 1] is not '{')
            {
                var end = format.IndexOf('}', i);
                var hole = int.Parse(format.AsSpan(i + 1, end - i - 1), System.Globalization.CultureInfo.InvariantCulture);
                yield return new Piece(text.ToString(), null);
                text.Clear();
                foreach (var piece in Take(expression.ValueProviders[hole], expression.StringFormats[hole] == "uri"))
                {
                    yield return piece;
                }

                i = end;
                continue;
            }

            text.Append(format[i]);
            i += format[i] is '{' or '}' ? 1 : 0;
        }

        yield return new Piece(text.ToString(), null);
    }

    private static IEnumerable<Piece> Join(IEnumerable<Piece> pieces)
    {
        var text = "";
        foreach (var piece in pieces)
        {
            if (piece.Source is null)
            {
                text += piece.Text;
                continue;
            }

            if (text.Length > 0)
            {
                yield return new Piece(text, null);
                text = "";
            }

            yield return piece;
        }

        if (text.Length > 0)
        {
            yield return new Piece(text, null);
        }
    }
}
