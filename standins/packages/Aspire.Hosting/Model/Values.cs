namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that may be known only once the graph runs.</summary>
public interface IValueProvider
{
    ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default);
}

/// <summary>A value that a manifest writes as an expression, such as <c>{cache.connectionString}</c>.</summary>
public interface IManifestExpressionProvider
{
    string ValueExpression { get; }
}

/// <summary>A value with both faces.</summary>
public interface IExpressionValue : IValueProvider, IManifestExpressionProvider;

/// <summary>A value that is made of other values or resources.</summary>
public interface IValueWithReferences
{
    IEnumerable<object> References { get; }
}
