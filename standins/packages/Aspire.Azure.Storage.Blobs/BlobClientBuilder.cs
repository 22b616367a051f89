using Azure.Core.Extensions;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;

namespace Aspire.Azure.Storage.Blobs;

internal sealed class BlobClientBuilder<TClient> : IAzureClientBuilder<TClient, BlobClientOptions>, IConfiguresOptions<BlobClientOptions>
    where TClient : class
{
    private readonly List<Action<BlobClientOptions>> _configurations = [];

    public BlobClientBuilder(IConfiguration section, string connectionName)
    {
        _configurations.Add(section.GetSection("ClientOptions").Bind);
        _configurations.Add(section.GetSection($"{connectionName}:ClientOptions").Bind);
    }

    public void Add(Action<BlobClientOptions> configureOptions) => _configurations.Add(configureOptions);

    public BlobServiceClient Service(AzureStorageBlobsSettings settings, string connectionName)
    {
        var options = new BlobClientOptions();
        _configurations.ForEach(configure => configure(options));
        return settings switch
        {
            { ConnectionString: { Length: > 0 } connectionString } => new BlobServiceClient(connectionString, options),
            { ServiceUri: { } uri, Credential: { } credential } => new BlobServiceClient(uri, credential, options),
            { ServiceUri: { Query.Length: > 1 } withSignature } => new BlobServiceClient(withSignature, options),
            { ServiceUri: not null } => throw new NotSupportedException(
                $"{nameof(AzureStorageBlobsSettings)}.{nameof(settings.Credential)} has no default here: the credential of the machine needs Azure.Identity."),
            _ => throw new InvalidOperationException(
                $"A {typeof(TClient).Name} could not be configured. Ensure valid connection information was provided in 'ConnectionStrings:{connectionName}' "
                + "or specify a 'ConnectionString' or 'ServiceUri' in the 'Aspire:Azure:Storage:Blobs' configuration section."),
        };
    }
}
