using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.ApplicationModel
{
    /// <summary>A connection string that is composed of other values.</summary>
    public class ConnectionStringResource(string name, ReferenceExpression connectionStringExpression)
        : Resource(name), IResourceWithConnectionString, IResourceWithWaitSupport
    {
        public ReferenceExpression ConnectionStringExpression { get; } = connectionStringExpression;
    }
}

namespace Aspire.Hosting
{
    /// <summary>A service that somebody else runs.</summary>
    public sealed class ExternalServiceResource : Resource
    {
        internal ExternalServiceResource(string name, Uri uri) : base(name) => Uri = uri;

        internal ExternalServiceResource(string name, ParameterResource urlParameter) : base(name) => UrlParameter = urlParameter;

        public Uri? Uri { get; }

        public ParameterResource? UrlParameter { get; }

        internal IExpressionValue Url => UrlParameter is not null ? UrlParameter : ReferenceExpression.Create($"{Uri!.ToString()}");
    }

    /// <summary>A connection string that the host's own configuration holds.</summary>
    internal sealed class ConnectionStringParameterResource(string name, Func<ParameterDefault?, string> callback, string? environmentVariableName)
        : ParameterResource(name, callback, secret: true), IResourceWithConnectionString
    {
        public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{this}");

        public string? ConnectionStringEnvironmentVariable { get; } = environmentVariableName;

        ValueTask<string?> IResourceWithConnectionString.GetConnectionStringAsync(CancellationToken cancellationToken) => GetValueAsync(cancellationToken);

        string IManifestExpressionProvider.ValueExpression => ValueExpression;

        ValueTask<string?> IValueProvider.GetValueAsync(CancellationToken cancellationToken) => GetValueAsync(cancellationToken);
    }
}
