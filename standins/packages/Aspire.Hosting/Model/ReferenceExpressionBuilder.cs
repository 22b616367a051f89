namespace Aspire.Hosting.ApplicationModel;

/// <summary>Builds a <see cref="ReferenceExpression"/> piece by piece.</summary>
public class ReferenceExpressionBuilder
{
    private readonly ReferenceExpression.Collector _parts = new();

    public bool IsEmpty => _parts.IsEmpty;

    public void AppendLiteral(string value) => _parts.Literal(value);

    public void AppendFormatted(string? value) => _parts.Literal(value);

    public void AppendFormatted<T>(T valueProvider) where T : IValueProvider, IManifestExpressionProvider =>
        _parts.Hole(valueProvider, valueProvider, null);

    public void AppendFormatted<T>(T valueProvider, string? format) where T : IValueProvider, IManifestExpressionProvider =>
        _parts.Hole(valueProvider, valueProvider, format);

    public void Append(in ReferenceExpression.ExpressionInterpolatedStringHandler handler) => _parts.Append(handler.Parts);

    public ReferenceExpression Build() => _parts.Build();
}
